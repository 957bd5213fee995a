// prlimit is a GNU extension, which Swift's Glibc does not show; the 64-bit form is the same
// everywhere on Linux.
struct kansli_limit {
  unsigned long long current, maximum;
};
extern int prlimit64(int process, int resource, const struct kansli_limit *limit, void *old);

static inline int kansli_limit_process(int process, int resource, unsigned long long value) {
  struct kansli_limit limit = {value, value};
  return prlimit64(process, resource, &limit, 0);
}
