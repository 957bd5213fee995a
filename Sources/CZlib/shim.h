#include <zlib.h>

// deflateInit2 and inflateInit2 are macros, which Swift does not see.
static inline int kansli_deflate_init_gzip(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}

// Deflate without a wrapper, as zip archives hold it.
static inline int kansli_inflate_init_raw(z_stream *stream) {
  return inflateInit2(stream, -15);
}
