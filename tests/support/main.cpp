// The main of every test program; in version 3 it comes from Catch2's own library.
#if !__has_include(<catch2/catch_all.hpp>)
#define CATCH_CONFIG_MAIN
#include "support/catch.hpp"
#endif
