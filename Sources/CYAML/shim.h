#ifndef TENON_CYAML_SHIM_H
#define TENON_CYAML_SHIM_H

#include <yaml.h>

#endif
