// Everything that a data set says, without places and files: two data sets say the same when these texts are equal.
#pragma once

#include <interlink/dataset.hpp>

#include <string>

std::string contents(const interlink::Dataset& dataset);
