#ifndef KANSLI_REFERENCE_DATA_H
#define KANSLI_REFERENCE_DATA_H
#include <stddef.h>

// The files of Data, as they stand: each answers its first byte and, in count, how many there are.
const unsigned char *kansli_vdem(size_t *count);
const unsigned char *kansli_wgi(size_t *count);
const unsigned char *kansli_lied(size_t *count);
const unsigned char *kansli_countries(size_t *count);
const unsigned char *kansli_aliases(size_t *count);
const unsigned char *kansli_world(size_t *count);
const unsigned char *kansli_europe(size_t *count);
const unsigned char *kansli_label_points(size_t *count);
const unsigned char *kansli_cities(size_t *count);
const unsigned char *kansli_programmes(size_t *count);
const unsigned char *kansli_goals(size_t *count);

#endif
