#include <curl/curl.h>

// curl_easy_setopt and curl_easy_getinfo take any type, which Swift does not see; one function for
// each type that is used.
static inline CURLcode kansli_curl_set_number(CURL *curl, CURLoption option, long value) {
  return curl_easy_setopt(curl, option, value);
}

static inline CURLcode kansli_curl_set_size(CURL *curl, CURLoption option, long long value) {
  return curl_easy_setopt(curl, option, (curl_off_t)value);
}

// curl copies the text.
static inline CURLcode kansli_curl_set_text(CURL *curl, CURLoption option, const char *value) {
  return curl_easy_setopt(curl, option, value);
}

static inline CURLcode kansli_curl_set_list(
    CURL *curl, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(curl, option, value);
}

typedef size_t (*kansli_curl_transfer)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode kansli_curl_set_reading(
    CURL *curl, kansli_curl_transfer transfer, void *context) {
  CURLcode code = curl_easy_setopt(curl, CURLOPT_READFUNCTION, transfer);
  return code != CURLE_OK ? code : curl_easy_setopt(curl, CURLOPT_READDATA, context);
}

static inline CURLcode kansli_curl_set_headers(
    CURL *curl, kansli_curl_transfer transfer, void *context) {
  CURLcode code = curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, transfer);
  return code != CURLE_OK ? code : curl_easy_setopt(curl, CURLOPT_HEADERDATA, context);
}

static inline CURLcode kansli_curl_set_writing(
    CURL *curl, kansli_curl_transfer transfer, void *context) {
  CURLcode code = curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, transfer);
  return code != CURLE_OK ? code : curl_easy_setopt(curl, CURLOPT_WRITEDATA, context);
}

static inline CURLcode kansli_curl_response_code(CURL *curl, long *code) {
  return curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, code);
}

static inline CURLcode kansli_curl_start(void) { return curl_global_init(CURL_GLOBAL_DEFAULT); }
