# Puts the modules of FOLDER, named in MODULES in the order of their use, together as one script OUTPUT: imports go,
# "export" goes, and one function holds it all. Imports stand on one line each, and no name is declared twice.
set(bundle "\n(() => {\n\"use strict\";\n")
string(REPLACE "," ";" modules "${MODULES}")
foreach(module IN LISTS modules)
  file(READ "${FOLDER}/${module}.js" text)
  string(REGEX REPLACE "(^|\n)import [^\n]*" "\\1" text "${text}")
  string(REGEX REPLACE "(^|\n)export " "\\1" text "${text}")
  string(APPEND bundle "${text}")
endforeach()
string(APPEND bundle "})();\n")
file(WRITE "${OUTPUT}" "${bundle}")
