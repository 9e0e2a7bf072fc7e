#include "extract/name/names.h"

#include "base/arena.h"
#include "base/fold.h"
#include "base/list.h"
#include "extract/name/name_expand.h"
#include "extract/name/name_part.h"

enum { MEMORY_PLACES = 32 };

/* The names that stand from a word on. Words live as long as the document is read, so where one lies says which it is.
 */
struct names_met {
    const struct word *at;
    size_t limit, end; /* how many words the block has, or is cut to */
    struct field_list names;
};

struct names_memory {
    struct names_met places[MEMORY_PLACES][2]; /* by the word, and by enum names_place */
};

struct names_memory *names_memory_open(struct arena *arena)
{
    return arena_new(arena, struct names_memory);
}

void names_add(struct arena *arena, struct field_list *names, struct field name)
{
    if (names->capacity == 0)
        *names = (struct field_list){.at = arena_array(arena, struct field, 2), .capacity = 2};
    LIST_ADD(arena, names, name);
}

void names_add_new(struct arena *arena, struct field_list *names, const struct field_list *more)
{
    for (size_t i = 0; i < more->count; i++) {
        bool is_known = false;
        for (size_t j = 0; j < names->count; j++)
            is_known = is_known || text_equal(names->at[j].words, more->at[i].words);
        if (!is_known)
            names_add(arena, names, more->at[i]);
    }
}

static size_t skip_address(const struct words *words, size_t at)
{
    if (words_start(words, at, LEX_CLOSED_NAME)) /* "các đồng chí có tên tại Điều 1" */
        return at;
    return at + words_phrase(words, at, LEX_ADDRESS);
}

/* Where a bracket that opens at `at` closes, past it; `at` when none opens or it never closes. */
static size_t after_bracket(const struct words *words, size_t at)
{
    if (words_mark(words, at) != '(')
        return at;
    for (size_t end = at + 1; end < words->count && end - at < 4 * NAME_CLAUSE_WORDS; end++)
        if (words_mark(words, end) == ')')
            return end + 1;
    return at;
}

/* "Trung tâm Dịch vụ việc làm (Sở Nội vụ)": a bracket that holds a unit's name and nothing else says whose it is. */
static bool is_owner_bracket(const struct name_reader *reader, size_t at, size_t end)
{
    return name_is_capital(reader->words, at + 1) && words_start(reader->words, at + 1, LEX_UNIT_HEAD) &&
           !words_start(reader->words, at + 1, LEX_GLOSS) && name_read_unit(reader, at + 1) == end - 1;
}

/* "các doanh nghiệp viễn thông (VNPT, Viettel và các doanh nghiệp khác)": several firms say which the group is; one
 * alone, "(EVN)", is but short for the name. */
static bool is_bracket_of_firms(const struct name_reader *reader, size_t at)
{
    size_t firm = words_phrase(reader->words, at + 1, LEX_BUSINESS);
    return firm > 0 && words_mark(reader->words, at + 1 + firm) == ',';
}

/* "- Cơ quan thường trực Ban Chỉ đạo": says what part the unit plays. */
static size_t after_gloss(const struct name_reader *reader, size_t at)
{
    const struct words *words = reader->words;
    size_t gloss = at + 1, role = gloss + words_phrase(words, gloss, LEX_GLOSS);
    if (words_mark(words, at) == ',' && role > gloss && words_mark(words, role) == ':')
        return role; /* "Trưởng Công an xã, Tổ phó thường trực: …" */
    if (words_mark(words, at) != '-' || !words_start(words, gloss, LEX_GLOSS))
        return at;
    size_t end = gloss + words_phrase(words, gloss, LEX_GLOSS);
    size_t of = name_read_unit(reader, end);
    if (of > end)
        return of;
    while (end < words->count && !words_are(words, end, WORD_MARK) && !name_stops(words, end))
        end++;
    return end;
}

/* "đồng chí Nguyễn Văn A, Phó Chủ tịch UBND xã": after the address a person may stand, with the post behind. */
static size_t read_person(const struct name_reader *reader, size_t at)
{
    const struct words *words = reader->words;
    size_t end = name_read_capitals(reader, at);
    if (end < at + 2)
        return at;
    char mark = words_mark(words, end);
    if (mark != ',' && mark != '-')
        return end;
    size_t post = name_read_post(reader, end + 1);
    size_t title = end + 1 + words_phrase(words, end + 1, LEX_TITLE_HEAD); /* "Nguyễn Văn A, chuyên viên, theo dõi …" */
    if (post == end + 1 && words_mark(words, title) == ',')
        post = title;
    return post > end + 1 ? post : end;
}

/* "ông Nguyễn Văn A": before a person's own name "ông" stays, as it is written; "đồng chí" goes. */
static size_t person_start(const struct words *words, size_t at, size_t start)
{
    return words_phrase(words, at, LEX_MISTER) == start - at ? at : start;
}

struct field name_of_several(struct arena *arena, const struct words *words, size_t address, size_t start, size_t end)
{
    struct field name = words_field(words, start, end);
    struct text plural = words_text(words, address, address + 1);
    name.words = text_print(arena, "%.*s %.*s", TEXT_ARG(plural), TEXT_ARG(name.words));
    return name;
}

/* "đồng chí Phó Bí thư Đảng ủy, Chủ tịch UBND xã" is one person: the post behind the rank in the Party is theirs too.
 * Returns the end of the last one. */
static size_t read_second_post(const struct name_reader *reader, size_t start, size_t end)
{
    const struct words *words = reader->words;
    while (words_start(words, start, LEX_PARTY_RANK) && words_mark(words, end) == ',') {
        size_t post = name_read_post(reader, end + 1);
        if (post == end + 1)
            break;
        start = end + 1;
        end = post;
    }
    return end;
}

/* "đồng chí Chủ tịch UBND huyện, Trưởng ban": behind the comma the part the person plays. */
static size_t after_part_played(const struct words *words, size_t at)
{
    size_t gloss = words_mark(words, at) == ',' ? words_phrase(words, at + 1, LEX_GLOSS) : 0;
    size_t end = at + 1 + gloss;
    end += gloss ? words_phrase(words, end, LEX_STANDING) : 0;
    return gloss && (end >= words->count || words_mark(words, end) == ':' || words_mark(words, end) == ',') ? end : at;
}

/* "các đồng chí Phó Chủ tịch": the address at `at` goes, but "các" stays where the post [start, end) by itself is one
 * person's; "Bí thư tỉnh ủy, thành ủy" are several anyhow. */
static bool is_several(const struct words *words, size_t at, size_t start, size_t end)
{
    bool is_post = words_start(words, at, LEX_PLURAL) && words_start(words, start, LEX_TITLE_HEAD) &&
                   !words_start(words, start, LEX_CLOSED_NAME) && !words_start(words, start, LEX_PLURAL);
    for (size_t i = start; i < end && is_post; i++)
        is_post = words_mark(words, i) != ',';
    return is_post;
}

/* Reads one entry and what hangs on it; `at` when there is none. */
static size_t read_entry(const struct names_context *context, const struct name_reader *reader, size_t at,
                         struct field_list *names)
{
    const struct words *words = reader->words;
    size_t start = skip_address(words, at);
    size_t end = name_read_entry(reader, start);
    bool is_person = end == start && start > at;
    if (is_person)
        end = read_person(reader, start);
    if (end == start)
        return at;
    if (start > at && !words_start(words, at, LEX_PLURAL))
        end = read_second_post(reader, start, end);
    if (start > at && is_several(words, at, start, end))
        end = name_read_rest_of_posts(reader, end);
    if (name_expand(context, reader, start, &end, names))
        return end;
    size_t bracket = after_bracket(words, end);
    if (bracket > end && (is_owner_bracket(reader, end, bracket) || is_bracket_of_firms(reader, end)))
        end = bracket;
    if (start > at && is_several(words, at, start, end))
        names_add(context->arena, names, name_of_several(context->arena, words, at, start, end));
    else
        names_add(context->arena, names, words_field(words, is_person ? person_start(words, at, start) : start, end));
    if (start > at && !words_start(words, at, LEX_PLURAL))
        end = after_part_played(words, end);
    bracket = after_bracket(words, end);
    return after_gloss(reader, bracket);
}

/* Past the separator between two names of a list; `at` when there is none. A dash parts them in fields. */
static size_t after_list_separator(const struct name_reader *reader, size_t at)
{
    const struct words *words = reader->words;
    size_t next = at;
    char mark = words_mark(words, next);
    if (mark == ',' || mark == ';' || (reader->place == NAMES_IN_FIELD && (mark == '-' || mark == '.' || mark == '/')))
        next++;
    if (words_mark(words, next) == '-' && reader->place == NAMES_IN_FIELD)
        next++;
    return next + words_phrase(words, next, LEX_LIST_AND);
}

/* Where the next name of a list may begin; false when the list ends at `at`. In a field it may do so without a
 * separator. */
static bool next_of_list(const struct name_reader *reader, size_t at, size_t *next)
{
    *next = after_list_separator(reader, at);
    return *next > at || name_begins_next(reader, at, at, true);
}

/* "các tổ chuyên môn, giáo viên chủ nhiệm": in a list people in small letters are a group too; `at` for none. */
static size_t read_staff(const struct names_context *context, const struct name_reader *reader, size_t at,
                         struct field_list *names)
{
    size_t staff = words_phrase(reader->words, at, LEX_STAFF);
    size_t end = staff ? name_read_modifiers(reader, at + staff) : at;
    if (end > at)
        names_add(context->arena, names, words_field(reader->words, at, end));
    return end;
}

/* The names from word `from` on, as names_read gives them. */
static size_t read_list(const struct names_context *context, const struct words *words, size_t from,
                        enum names_place place, struct field_list *names)
{
    const struct name_reader reader = {.words = words, .place = place};
    size_t first = from;
    if (place == NAMES_IN_FIELD && words_mark(words, from) == '-')
        first++;
    size_t end = read_entry(context, &reader, first, names);
    if (end == first)
        return from;
    for (size_t next; next_of_list(&reader, end, &next);) {
        size_t after = name_expand_shared(context, &reader, end, next, names);
        if (after == next)
            after = read_entry(context, &reader, next, names);
        if (after == next)
            after = read_staff(context, &reader, next, names);
        if (after == next)
            break;
        end = after;
    }
    return end;
}

size_t names_read(const struct names_context *context, const struct words *words, size_t from, enum names_place place,
                  struct field_list *names)
{
    if (from >= words->count)
        return from;
    struct names_met *met = &context->memory->places[from % MEMORY_PLACES][place];
    if (met->at != words->at + from || met->limit != words->count) {
        *met = (struct names_met){.at = words->at + from, .limit = words->count, .names = met->names};
        met->names.count = 0;
        met->end = read_list(context, words, from, place, &met->names);
    }
    for (size_t i = 0; i < met->names.count; i++)
        names_add(context->arena, names, met->names.at[i]);
    return met->end;
}

bool names_start(const struct words *words, size_t at, enum names_place place)
{
    const struct name_reader reader = {.words = words, .place = place};
    if (place == NAMES_IN_FIELD && words_mark(words, at) == '-')
        at++;
    size_t start = skip_address(words, at);
    return name_read_entry(&reader, start) > start || (start > at && read_person(&reader, start) > start);
}

bool name_is_group(struct text name)
{
    static const struct text openers[] = {TEXT_INIT("các"),  TEXT_INIT("những"), TEXT_INIT("mọi"),   TEXT_INIT("từng"),
                                          TEXT_INIT("mỗi"),  TEXT_INIT("toàn"),  TEXT_INIT("tất"),   TEXT_INIT("sở,"),
                                          TEXT_INIT("bộ,"),  TEXT_INIT("ban,"),  TEXT_INIT("ngành"), TEXT_INIT("đơn"),
                                          TEXT_INIT("cơ"),   TEXT_INIT("cấp"),   TEXT_INIT("chính"), TEXT_INIT("lực"),
                                          TEXT_INIT("đoàn,")};
    struct text rest = name, first;
    if (!text_split(&rest, ' ', &first))
        return false;
    char bytes[16]; /* of a longer word only the start, and that is no opener */
    struct text folded = {bytes, fold_case_to(first, bytes, sizeof bytes)};
    for (size_t i = 0; i < COUNT_OF(openers); i++)
        if (text_equal(openers[i], folded))
            return true;
    return text_ends(name, TEXT("liên quan"));
}
