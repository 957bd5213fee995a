#include "CReferenceData.h"

// Swift has no way to compile a file of a megabyte in as bytes that does not take minutes; C has.
#define FILE_OF(name) \
  const unsigned char *kansli_##name(size_t *count) { \
    *count = sizeof name; \
    return name; \
  }

static const unsigned char vdem[] = {
#embed "Data/vdem-16.csv"
};
FILE_OF(vdem)

static const unsigned char wgi[] = {
#embed "Data/wgi-2024.csv"
};
FILE_OF(wgi)

static const unsigned char lied[] = {
#embed "Data/lied-6.8.csv"
};
FILE_OF(lied)

static const unsigned char countries[] = {
#embed "Data/countries.csv"
};
FILE_OF(countries)

static const unsigned char aliases[] = {
#embed "Data/aliases.csv"
};
FILE_OF(aliases)

static const unsigned char world[] = {
#embed "Data/world.csv"
};
FILE_OF(world)

static const unsigned char europe[] = {
#embed "Data/europe.csv"
};
FILE_OF(europe)

static const unsigned char label_points[] = {
#embed "Data/label-points.csv"
};
FILE_OF(label_points)

static const unsigned char cities[] = {
#embed "Data/cities.csv"
};
FILE_OF(cities)

static const unsigned char programmes[] = {
#embed "Data/programmes.csv"
};
FILE_OF(programmes)

static const unsigned char goals[] = {
#embed "Data/goals.csv"
};
FILE_OF(goals)
