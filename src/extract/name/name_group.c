#include "extract/name/name_part.h"

enum { LOWER_WORDS = 5 };

/* A noun that is also a verb ("tổ chức", no longer "tổ chức đảng") is a noun only where a chain or a name goes on or
 * ends after it. */
static bool is_noun_here(const struct name_reader *reader, size_t at, size_t len)
{
    const struct words *words = reader->words;
    size_t next = at + len;
    if (reader->place == NAMES_IN_FIELD || name_is_capital(words, at) || words_phrase(words, at, LEX_VERB) < len)
        return true;
    return next >= words->count || words_are(words, next, WORD_MARK) || words_start(words, next, LEX_LIST_AND) ||
           words_start(words, next, LEX_GROUP_LINK) || words_start(words, next, LEX_HAS_DUTY) ||
           (words_start(words, next, LEX_GROUP_TAIL) && !words_start(words, next, LEX_VERB)) ||
           (words_start(words, next, LEX_NAME_STOP) && !words_start(words, next, LEX_VERB));
}

/* "các cơ quan, đơn vị chủ trì, phối hợp với …": how much of the noun "đơn vị chủ trì" is the frame of an order. */
static size_t frame_in_noun(const struct words *words, size_t at, size_t len)
{
    enum { FRAME = 2 };
    size_t frame = at + len - FRAME;
    if (len <= FRAME)
        return 0;
    bool leads = words_start(words, frame, LEX_LEAD_FRAME) && words_mark(words, at + len) == ',' &&
                 words_start(words, at + len + 1, LEX_PARTNER_FRAME);
    bool joins = words_start(words, frame, LEX_PARTNER_FRAME) && /* "các đơn vị phối hợp Công an xã …" */
                 (name_starts_shallowly(words, at + len) || words_start(words, at + len, LEX_PLURAL));
    return leads || joins || words_phrase(words, frame, LEX_PARTNER_FRAME) > FRAME ? FRAME : 0;
}

static size_t noun_len(const struct name_reader *reader, size_t at)
{
    enum { NOUN = 2 };
    const struct words *words = reader->words;
    size_t len = words_phrase(words, at, LEX_GROUP_NOUN);
    if (len > NOUN && words_start(words, at + NOUN, LEX_FIELD_LINK)) /* "cơ quan quản lý nhà nước về …" */
        len = NOUN;
    len -= frame_in_noun(words, at, len);
    if (len == 0 || name_is_trap(words, at, len + 1) || !is_noun_here(reader, at, len))
        return 0;
    return len;
}

/* "Bộ Tài chính", "Ban công tác Mặt trận": a name of its own, no member of a chain. */
static bool is_named(const struct words *words, size_t at, size_t len)
{
    enum { SURE_HEAD = 3 };
    if (!name_is_capital(words, at)) /* "phòng Nông nghiệp và PTNT" */
        return name_is_capital(words, at + len) && words_start(words, at + len, LEX_FIELD_NAME) &&
               words_start(words, at, LEX_UNIT_HEAD_ANY_CASE);
    if (words_phrase(words, at, LEX_UNIT_HEAD) >= SURE_HEAD) /* but "Tập đoàn, Tổng Công ty, Công ty" */
        return !words_mark(words, at + len) && !words_start(words, at + len, LEX_LIST_AND);
    return name_is_capital(words, at + len) &&
           (words_start(words, at, LEX_CLOSED_NAME) || words_start(words, at + len, LEX_FIELD_NAME) ||
            words_start(words, at, LEX_UNIT_HEAD));
}

/* A tail that is also a verb ("quản lý", "phối hợp") is one only where nothing follows that it could rule. */
static bool is_tail_here(const struct name_reader *reader, size_t at, size_t len)
{
    const struct words *words = reader->words;
    if (reader->place == NAMES_IN_PROSE && words_phrase(words, at, LEX_PARTNER_FRAME) >= len &&
        (name_starts_shallowly(words, at + len) || words_start(words, at + len, LEX_PLURAL)))
        return false; /* "các đơn vị phối hợp Công an xã …" */
    if (reader->place == NAMES_IN_FIELD || name_is_capital(words, at) || !words_start(words, at, LEX_VERB))
        return true;
    size_t next = at + len;
    char mark = words_mark(words, next);
    return next >= words->count || mark == ':' || mark == ';' || mark == '(' || words_start(words, next, LEX_DUTY) ||
           (words_start(words, next, LEX_GROUP_TAIL) && !words_start(words, next, LEX_VERB)) ||
           words_phrase(words, at, LEX_VERB) < len;
}

/* "các cơ quan thuộc Bộ Xây dựng, Bộ Quốc phòng": ministries in a row own the group together. `end` is past the first,
 * which begins at `at`. */
static size_t read_more_owners(const struct name_reader *reader, size_t at, size_t end)
{
    const struct words *words = reader->words;
    for (size_t next; end > at && words_start(words, at, LEX_OWNED_BY_NONE) &&
                      (next = name_after_separator(words, end)) > end &&
                      words->at[next].syllable == words->at[at].syllable;) {
        size_t after = name_read_unit(reader, next);
        if (after == next)
            break;
        end = after;
    }
    return end;
}

/* "thuộc UBND Thành phố", "của Trung ương", "trên địa bàn tỉnh". */
static size_t read_link(const struct name_reader *reader, size_t at)
{
    const struct words *words = reader->words;
    size_t len = words_phrase(words, at, LEX_GROUP_LINK);
    if (len == 0 || name_is_capital(words, at))
        return at;
    size_t next = at + len;
    size_t end = read_more_owners(reader, next, name_read_unit(reader, next));
    if (end == next && words_start(words, next, LEX_PLURAL))
        end = name_read_group(reader, next);
    if (end == next)
        end = name_read_places(reader, next);
    if (end == next)
        end = name_read_capitals(reader, next);
    size_t tail = words_phrase(words, next, LEX_GROUP_TAIL);
    if (end == next && tail && is_tail_here(reader, next, tail))
        end = next + tail;
    return end > next ? end : at;
}

/* "quản lý nhà nước về giáo dục": past the field that the units manage. */
static size_t read_field_link(const struct words *words, size_t at)
{
    size_t next = at + words_phrase(words, at, LEX_FIELD_LINK);
    size_t field = words_phrase(words, next, LEX_FIELD_NAME), word = words_phrase(words, next, LEX_NAME_WORD);
    return next == at || !(field + word) ? at : next + (field > word ? field : word);
}

/* "các tổ chức hoạt động khai thác khoáng sản": a field whose end is so near is no reason to cut a name. */
static bool field_ends_soon(const struct name_reader *reader, size_t at)
{
    enum { SOON = 2 };
    const struct words *words = reader->words;
    for (size_t i = at; reader->place == NAMES_IN_FIELD && i <= at + SOON; i++)
        if (i >= words->count || words_are(words, i, WORD_MARK))
            return true;
    return false;
}

size_t name_read_modifiers(const struct name_reader *reader, size_t at)
{
    const struct words *words = reader->words;
    size_t end = at, lower = 0;
    while (end < words->count && end - at < NAME_CLAUSE_WORDS) {
        size_t len = words_phrase(words, end, LEX_GROUP_TAIL);
        size_t next = read_link(reader, end);
        if (next == end)
            next = read_field_link(words, end);
        size_t unit = len > 0 && name_is_capital(words, end) ? name_read_unit(reader, end) : end;
        if (next == end && unit > end + len) /* "lực lượng Thanh tra giao thông" */
            next = unit;
        if (next == end && len > 0 && is_tail_here(reader, end, len))
            next = end + len;
        if (next == end)
            next = name_read_clause(reader, end);
        if (next == end && name_is_capital(words, end) && words_start(words, end, LEX_UNIT_HEAD))
            next = name_read_unit(reader, end);
        if (next == end)
            next = name_read_capitals(reader, end);
        if (next == end && !words_are(words, end, WORD_MARK) && !words_start(words, end, LEX_LIST_AND) &&
            !words_start(words, end, LEX_PLURAL) && (lower < LOWER_WORDS || field_ends_soon(reader, end)) &&
            !words_start(words, end, LEX_FIELD_STOP) && (reader->place == NAMES_IN_FIELD || !name_stops(words, end))) {
            next = end + 1;
            lower++;
        }
        if (next == end)
            break;
        end = next;
    }
    return end;
}

/* "Tài chính, Nội vụ và Xây dựng" after "các Bộ". */
static size_t read_fields(const struct words *words, size_t at)
{
    enum { SHORTEST_PLAIN = 3 }; /* "các sở giáo dục và đào tạo": without a capital only where it is surely a field */
    size_t field = words_phrase(words, at, LEX_FIELD_NAME);
    size_t end = at + (name_is_capital(words, at) || field >= SHORTEST_PLAIN ? field : 0);
    for (size_t next; end > at && end - at < NAME_MEMBERS && (next = name_after_separator(words, end)) > end;) {
        size_t len = name_is_capital(words, next) ? words_phrase(words, next, LEX_FIELD_NAME) : 0;
        if (len == 0 || words_start(words, next, LEX_UNIT_HEAD))
            break;
        end = next + len;
    }
    return end;
}

/* Where the next noun of the chain begins that stands behind the noun `before`, past "," or "và". "các" may be said
 * again after a comma where one noun that comes in pairs stands before it: "các cấp, các ngành" is one group, "các bộ,
 * ngành, các địa phương" and "các tổ chức thành viên, các đoàn thể" are two. */
static size_t next_noun(const struct name_reader *reader, size_t before, size_t end, bool is_single)
{
    const struct words *words = reader->words;
    size_t next = name_after_separator(words, end);
    if (next == end)
        return end;
    size_t noun = next;
    if (next == end + 1 && words_mark(words, end) == ',' && is_single)
        noun += words_phrase(words, next, LEX_PLURAL);
    bool is_behind_and = words_mark(words, next - 1) == 0;
    bool is_own = words_start(words, noun, LEX_OWN_GROUP) || words_start(words, noun, LEX_ANY_HEAD) ||
                  (words_start(words, noun, LEX_STAFF) && !words_start(words, before, LEX_STAFF)) ||
                  (is_behind_and && words_start(words, noun, LEX_OWN_BEHIND_AND)) ||
                  (name_is_capital(words, noun) && words_start(words, noun, LEX_TITLE_HEAD));
    size_t len = is_own ? 0 : noun_len(reader, noun);
    return len > 0 && !is_named(words, noun, len) ? noun : end;
}

/* "các đoàn thể cấp tỉnh, cơ quan ngành dọc đóng trên địa bàn": behind a noun that is described another one that is so
 * itself is a group of its own. */
static bool is_described(const struct name_reader *reader, size_t noun)
{
    size_t end = noun + noun_len(reader, noun);
    return name_read_modifiers(reader, end) > end;
}

/* "Viện, Trường; Doanh nghiệp, Sở, ban, ngành": in a field without "các" each of these with a capital is a group of its
 * own, or begins one. */
static bool is_apart(const struct name_reader *reader, size_t noun)
{
    return reader->place == NAMES_IN_FIELD && name_is_capital(reader->words, noun) &&
           words_start(reader->words, noun, LEX_APART);
}

/* "các trường mầm non, tiểu học và trung học cơ sở": past the levels behind the first, which ends at `at`. */
static size_t read_more_levels(const struct name_reader *reader, size_t first, size_t at)
{
    enum { LONGEST_LEVEL = 5 };
    const struct words *words = reader->words;
    for (size_t next; words_phrase_before(words, first, at, LEX_SCHOOL_LEVEL, LONGEST_LEVEL) > 0 &&
                      (next = name_after_separator(words, at)) > at;) {
        size_t level = words_phrase(words, next, LEX_SCHOOL_LEVEL);
        if (level == 0)
            break;
        at = name_read_modifiers(reader, next + level);
    }
    return at;
}

static size_t read_group(const struct name_reader *reader, size_t at)
{
    const struct words *words = reader->words;
    size_t plural = words_phrase(words, at, LEX_PLURAL);
    size_t first = at + plural, more = 0, end = first;
    size_t len = noun_len(reader, first);
    if (len == 0 || (plural == 0 && is_named(words, first, len)))
        return at;
    size_t fields = read_fields(words, first + len);
    if (plural > 0 && fields > first + len) { /* "các Sở Xây dựng liên quan", "các Phòng Nội vụ quận, huyện" */
        size_t rest = name_read_rest_of_posts(reader, fields);
        return rest > fields ? rest : name_read_places(reader, fields);
    }
    for (size_t noun = first; more < NAME_MEMBERS; more++) {
        size_t noun_end = noun + noun_len(reader, noun);
        end = read_more_levels(reader, noun_end, name_read_modifiers(reader, noun_end));
        bool is_bare = end == noun_end;
        bool is_paired = more == 0 ? words_start(words, noun, LEX_PAIRED)
                                   : more == 1 && words_start(words, first, LEX_PARTY_BODIES);
        noun = next_noun(reader, noun, end, is_bare && is_paired);
        if (noun == end || (!is_bare && is_described(reader, noun)) || (plural == 0 && is_apart(reader, noun)))
            break;
    }
    if (plural > 0 || more > 0 || words_start(words, first, LEX_GROUP_OPENER))
        return end;
    return at;
}

size_t name_read_group(const struct name_reader *reader, size_t at)
{
    if (reader->depth >= NAME_DEPTH)
        return at;
    struct name_reader inner = *reader;
    inner.depth++;
    return read_group(&inner, at);
}
