// prlimit and memfd_create are GNU extensions, which Swift's Glibc does not show; the 64-bit form of
// the first is the same everywhere on Linux.
struct kansli_limit {
  unsigned long long current, maximum;
};
extern int prlimit64(int process, int resource, const struct kansli_limit *limit, void *old);

static inline int kansli_limit_process(int process, int resource, unsigned long long value) {
  struct kansli_limit limit = {value, value};
  return prlimit64(process, resource, &limit, 0);
}

extern int memfd_create(const char *name, unsigned int flags);

// A file without a name, closed when a program starts, that can never be run as a program.
static inline int kansli_memory_file(void) {
  const unsigned int close_on_exec = 1, never_executable = 8;
  int file = memfd_create("kansli", close_on_exec | never_executable);
  // Linux before 6.3 does not know the second flag.
  return file >= 0 ? file : memfd_create("kansli", close_on_exec);
}
