// A data set as its authors wrote it: what people say about technologies, with the place of every statement.
// The format is described in datasets/README.md.
#pragma once

#include <interlink/diagnostic.hpp>

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace interlink {

enum class Quadrant : std::uint8_t { strength, weakness, opportunity, threat };
enum class Grade : std::uint8_t { stated, inferred, assumed };
enum class Horizon : std::uint8_t { current, future };
enum class EnablerStatus : std::uint8_t { missing, partial, in_place };
enum class FunctionKind : std::uint8_t { function, goal };
enum class LinkKind : std::uint8_t { supports, requires_, mitigates, aggravates, influences };
enum class SourceKind : std::uint8_t { primary, secondary };
enum class ThemeKind : std::uint8_t { capability, attribute, context };
enum class EntityKind : std::uint8_t { technology, factor, theme, function, enabler };

inline constexpr std::array all_quadrants{Quadrant::strength, Quadrant::weakness, Quadrant::opportunity,
                                          Quadrant::threat};

/// Where something stands: an index into Dataset::files, and line and column from 1 (in code points).
struct Place {
    std::uint32_t file = 0;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
};

/// `source#locator`: the locator is free text for people (a paragraph number, a heading).
struct Evidence {
    std::string source;
    std::string locator;
    Place place;
};

struct Source {
    std::string id;
    std::string title;
    std::string publisher;
    std::string date;
    SourceKind kind = SourceKind::secondary;
    std::string url;
    Place place;
};

/// One phrase of one technology in one quadrant. `id` is `technology/quadrant/slug-of-phrase` unless the author gave
/// the last part.
struct Factor {
    std::string id;
    std::string phrase;
    Quadrant quadrant = Quadrant::strength;
    double weight = 1.0;               ///< (0,1]
    std::optional<double> confidence;  ///< (0,1]; by default that of the grade
    Grade grade = Grade::stated;
    std::optional<std::vector<std::string>> themes;  ///< replaces the matcher; empty list: about no theme
    std::vector<std::string> themes_add;
    std::vector<std::string> themes_not;
    std::vector<Evidence> evidence;  ///< its own, else that of its technology
    std::string note;
    Place place;  ///< of the phrase
};

struct Technology {
    std::string id;
    std::string name;
    std::vector<std::string> aliases;
    std::optional<double> cost;  ///< >= 0, any unit, the same for all technologies
    std::string description;
    std::vector<Evidence> evidence;
    std::vector<Factor> factors;  ///< by quadrant S, W, O, T, in the author's order inside each
    Place place;
};

struct Function {
    std::string id;
    std::string name;
    std::string abbreviation;
    std::string description;
    FunctionKind kind = FunctionKind::function;
    std::vector<std::string> part_of;  ///< ids of functions; acyclic
    std::vector<Evidence> evidence;
    Place place;
};

struct Enabler {
    std::string id;
    std::string name;
    std::string description;
    EnablerStatus status = EnablerStatus::missing;
    std::vector<Evidence> evidence;
    Place place;
};

/// One end of a link. `id` is the author's id (for factors the full `technology/quadrant/slug`).
struct Endpoint {
    EntityKind kind = EntityKind::technology;
    std::string id;
};

struct Link {
    Endpoint from;
    Endpoint to;
    LinkKind kind = LinkKind::supports;
    Horizon horizon = Horizon::current;  ///< supports only
    int sign = +1;                       ///< influences only: +1 or -1
    double weight = 1.0;                 ///< (0,1]
    std::optional<double> confidence;    ///< (0,1]; by default that of the grade
    Grade grade = Grade::stated;
    std::string factor;  ///< supports only: full id of the SWOT phrase it restates, or empty
    std::vector<Evidence> evidence;
    std::string note;
    Place place;
};

/// A concept that phrases share. `terms` are in the matcher's term language.
struct Theme {
    std::string id;
    std::string label;
    std::string definition;
    std::string group;
    ThemeKind kind = ThemeKind::context;
    std::vector<std::string> answers;  ///< theme ids whose weaknesses and threats a strength on this theme answers
    std::vector<std::string> related;
    double salience = 1.0;  ///< (0,1]
    std::vector<std::string> terms;
    Place place;
};

/// Weights of the pair leverage; >= 0.
struct LeverageWeights {
    double opportunity = 0.25;
    double exploit = 0.20;
    double shield = 0.20;
    double function = 0.20;
    double dependency = 0.15;
    double exposure = 0.30;  ///< the penalty
};

/// The defaults of the method that a data set may change under `settings:`; the keys are the member names.
struct Settings {
    double weakness_exposure = 0.5;  ///< ω in [0,1]: how much of a weakness counts as exposure
    double answer_strength = 0.5;    ///< α in [0,1]: how far a strength reaches to the themes it answers
    double part_of_decay = 0.5;      ///< in [0,1]: how much of a function's use reaches the one it is part of
    double half_saturation = 2.0;    ///< h > 0: the mass at which a component reaches one half
    LeverageWeights weights;
};

struct Descriptor {
    struct State {
        std::string id;
        std::string name;
    };
    std::string id;
    std::string name;
    std::vector<State> states;
    Place place;
};

/// A cross-impact judgement from one state on another, as a rule of another descriptor.
struct Impact {
    std::string from_descriptor, from_state;
    std::string to_descriptor, to_state;
    double score = 0.0;
    Grade grade = Grade::assumed;
    std::vector<Evidence> evidence;
    Place place;
};

struct Foresight {
    std::vector<Descriptor> descriptors;
    std::vector<Impact> impacts;
};

/// A day; month and day 0 where only the year or the month is given.
struct Date {
    int year = 0, month = 0, day = 0;
};

/// What `interlink check` holds a data set to: `policy:`, or a file of its own. Names of rules and expressions stand
/// here as they were written; the check reads them.
struct Policy {
    struct SeverityChange {
        std::string rule;                  ///< code or name
        std::optional<Severity> severity;  ///< nothing: the rule is off
        Place place;
    };
    struct Expectation {
        std::string that;                     ///< e.g. "pairs.pairs[ai,iot].rank <= 5"
        Severity severity = Severity::error;  ///< when it does not hold
        std::string reason;
        Place place;             ///< of the first character of `that`
        bool as_written = true;  ///< `that` stands so in the file: places inside it can be counted
    };
    std::string file;  ///< where it stands, as shown to the user; of all places here
    std::vector<SeverityChange> severities;
    std::vector<Expectation> expectations;
    std::optional<double> max_age_years;  ///< of a source, at `as_of`; the loader sees to it that both are there
    Date as_of;
};

struct Dataset {
    std::string title;
    std::string description;
    std::string path;                ///< as the user named it
    std::string hash;                ///< SHA-256 over the files' names and bytes, hexadecimal
    std::vector<std::string> files;  ///< what Place::file points into; as shown to the user
    std::vector<Source> sources;
    std::vector<Theme> themes;  ///< the whole taxonomy in use: the built-in one with the author's changes
    std::string taxonomy;       ///< "general" or "none"
    std::vector<Technology> technologies;
    std::vector<Function> functions;
    std::vector<Enabler> enablers;
    std::vector<Link> links;
    Settings settings;
    Policy policy;
    Foresight foresight;
};

/// Bounds against hostile or mistaken input; each is documented in datasets/README.md.
struct LoadLimits {
    std::uint64_t file_bytes = 64u << 20;
    std::uint32_t files = 256;
    std::uint32_t nesting = 32;
    std::uint64_t values = 10'000'000;   ///< texts, lists and mappings (cells and rows of tables) in all files
    std::uint32_t diagnostics = 1000;    ///< reported at most; the rest is counted
    std::uint32_t text_length = 10'000;  ///< code points in one text
};

struct LoadResult {
    std::optional<Dataset> dataset;  ///< only when there is no error: nothing is half loaded
    std::vector<Diagnostic> diagnostics;
};

/// Reads a data set from its folder (with interlink.yaml) or a single YAML file. Reports every problem of every file.
LoadResult load_dataset(const std::filesystem::path& path, const LoadLimits& limits = {});

/// The same from one YAML document in memory; `include` is an error there.
LoadResult load_dataset_text(std::string_view yaml, std::string_view name, const LoadLimits& limits = {});

struct PolicyResult {
    std::optional<Policy> policy;  ///< only when there is no error
    std::vector<Diagnostic> diagnostics;
};

/// Reads a policy from a YAML file of its own: what stands under `policy:` in a data set, with or without that key.
PolicyResult load_policy(const std::filesystem::path& path, const LoadLimits& limits = {});

/// The built-in general taxonomy.
const std::vector<Theme>& general_taxonomy();

std::string_view to_string(Quadrant quadrant);  ///< "strength" …
std::string_view plural(Quadrant quadrant);     ///< "strengths" …
char letter(Quadrant quadrant);                 ///< 'S', 'W', 'O', 'T'
std::string_view to_string(Grade grade);
std::string_view to_string(Horizon horizon);
std::string_view to_string(EnablerStatus status);  ///< "missing", "partial", "in-place"
std::string_view to_string(FunctionKind kind);
std::string_view to_string(LinkKind kind);  ///< "supports", "requires", …
std::string_view to_string(SourceKind kind);
std::string_view to_string(ThemeKind kind);
std::string_view to_string(EntityKind kind);

/// Default confidence of a grade: stated 1, inferred 0.6, assumed 0.3.
double default_confidence(Grade grade);

}  // namespace interlink
