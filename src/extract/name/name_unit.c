#include "extract/name/name_part.h"

enum {
    LOWER_WORDS = 9, /* in a row, in a name in prose */
    SURE_WORDS = 3,  /* of a phrase that names a unit behind its head, though it begins with a verb */
    LONGEST_HEAD = 2
};

/* A head that a sentence may write without a capital, or a capitalised one; its length. */
static size_t head_len(const struct words *words, size_t at)
{
    size_t len = words_phrase(words, at, LEX_UNIT_HEAD);
    if (len > 0 && !name_is_capital(words, at))
        len = words_phrase(words, at, LEX_UNIT_HEAD_ANY_CASE);
    return len > 0 && name_is_trap(words, at, len + (words_phrase(words, at, LEX_NOT_NAME) > len)) ? 0 : len;
}

/* A dash inside a name stands before a capital that begins no other name, or a field: "Công nghiệp - Năng lượng",
 * "Kế hoạch - tài chính". */
static bool is_inner_dash(const struct words *words, size_t at)
{
    return words_mark(words, at) == '-' && at > 0 && !words_are(words, at - 1, WORD_MARK) &&
           (name_is_capital(words, at + 1) || words_start(words, at + 1, LEX_FIELD_NAME)) &&
           !words_start(words, at + 1, LEX_GLOSS) && !words_start(words, at + 1, LEX_UNIT_HEAD) &&
           !words_start(words, at + 1, LEX_TITLE_HEAD);
}

/* A comma inside a name stands before a word that is usual in names and begins none: "Văn hóa, Thông tin và Thể thao".
 */
static bool is_inner_comma(const struct words *words, size_t at)
{
    size_t next = at + 1;
    return words_mark(words, at) == ',' && name_is_capital(words, next) && !name_starts_shallowly(words, next) &&
           (words_start(words, next, LEX_NAME_WORD) || words_start(words, next, LEX_FIELD_NAME));
}

/* "và" inside a name: "Phát thanh và Truyền hình", in a field "Quản lý và phát triển du lịch"; before a name of its own
 * it joins a list. */
static bool is_inner_and(const struct name_reader *reader, size_t at)
{
    const struct words *words = reader->words;
    size_t next = at + words_phrase(words, at, LEX_LIST_AND);
    if (next >= words->count || words_are(words, next, WORD_MARK) || name_starts_shallowly(words, next))
        return false;
    return name_is_capital(words, next) || words_start(words, next, LEX_NAME_PAIR) ||
           (reader->place == NAMES_IN_FIELD && !words_start(words, next, LEX_PLURAL) &&
            !words_start(words, next, LEX_GROUP_NOUN));
}

/* A verb right after a capitalised one belongs to the name: "Viện Nghiên cứu phát triển"; a frame never does. */
static bool follows_capital_verb(const struct words *words, size_t first, size_t at)
{
    if (words_start(words, at, LEX_ROLE_FRAME))
        return false;
    for (size_t back = 1; back <= 2 && at >= first + back; back++) {
        if (at > first + back && words_mark(words, at - back - 1) == '-') /* "Phòng Kế hoạch - Tổng hợp rà soát" */
            return false;
        bool is_head = at > back && words_phrase(words, at - back - 1, LEX_UNIT_HEAD) == back + 1; /* "Ban Chỉ đạo" */
        bool is_of_place = back == 1 && at >= first + 2 && name_is_capital(words, at - 2); /* "xã Tân Lập công bố" */
        bool is_whole = words_phrase(words, at - back, LEX_WHOLE_WORK) == back; /* "Phòng Đào tạo tổ chức …" */
        if (!is_whole && name_is_capital(words, at - back) && words_phrase(words, at - back, LEX_VERB) == back &&
            !is_of_place && !is_head)
            return true;
    }
    return false;
}

/* "Ban Chỉ đạo phòng, chống dịch tỉnh": how many words of what a committee is for stand at `at`, right behind its head.
 */
static size_t purpose_len(const struct words *words, size_t head, size_t at)
{
    bool is_behind = words_phrase(words, head, LEX_COMMITTEE_HEAD) == at - head;
    return is_behind ? words_phrase(words, at, LEX_COMMITTEE_PURPOSE) : 0;
}

static bool word_ends_name(const struct name_reader *reader, size_t first, size_t at)
{
    const struct words *words = reader->words;
    if (words_are(words, at, WORD_MARK))
        return !is_inner_dash(words, at) && !is_inner_comma(words, at);
    if (words_start(words, at, LEX_LIST_AND) && !name_is_capital(words, at))
        return !is_inner_and(reader, at);
    if (at > first && words_start(words, at, LEX_NAME_PAIR))
        return false;
    if (name_is_capital(words, at) && at > first && words_phrase(words, at, LEX_ADVERB) > 1)
        return name_opens_sentence(words, at);
    if (name_is_capital(words, at) || words_are(words, at, WORD_DIGIT))
        return false;
    if (words_start(words, at, LEX_PLURAL) || words_start(words, at, LEX_FIELD_STOP))
        return true;
    bool is_known = at == first && at > 0 && words_phrase(words, at, LEX_NAME_WORD) >= SURE_WORDS &&
                    words_phrase_before(words, 0, at, LEX_HEAD_OF_TRADE, LONGEST_HEAD) > 0;
    return reader->place == NAMES_IN_PROSE && !is_known && name_stops(words, at) &&
           !(words_start(words, at, LEX_VERB) && follows_capital_verb(words, first, at));
}

/* "của Hội đồng nhân dân phường", "thuộc Sở Y tế". */
static size_t read_owner(const struct name_reader *reader, size_t at)
{
    const struct words *words = reader->words;
    size_t unit = at + words_phrase(words, at, LEX_OWNER_LINK);
    if (unit == at || name_is_capital(words, at) || !name_is_capital(words, unit))
        return at;
    size_t end = name_read_unit(reader, unit);
    if (end == unit && words_start(words, unit, LEX_LOCALITY)) /* "thuộc Thành phố" */
        end = unit + words_phrase(words, unit, LEX_LOCALITY);
    return end > unit ? end : at;
}

/* "Ban Chỉ đạo các quân khu", "Chi bộ các thôn": in a field no separator parts the unit from what it is the unit of;
 * nor in prose where these are places, or committees of the Party, "Ủy ban kiểm tra các đảng ủy". */
static size_t read_plural_owner(const struct name_reader *reader, size_t at)
{
    const struct words *words = reader->words;
    if (!words_start(words, at, LEX_PLURAL) || name_is_capital(words, at))
        return at;
    size_t first = at + words_phrase(words, at, LEX_PLURAL);
    if (reader->place != NAMES_IN_FIELD && !words_start(words, first, LEX_COMMITTEE) &&
        !words_start(words, first, LEX_PLACE_TYPE))
        return at;
    size_t known = at + words_phrase(words, at, LEX_CLOSED_NAME), group = name_read_group(reader, at);
    if (known > group)
        return known;
    return group > at || words_are(words, first, WORD_MARK) ? group : name_read_modifiers(reader, first);
}

/* "Phòng Tài chính - KH", "Ban Tổ chức - Nội vụ": the second half of a name; `at` when no dash parts it. */
static size_t read_behind_dash(const struct name_reader *reader, size_t at)
{
    const struct words *words = reader->words;
    if (!is_inner_dash(words, at))
        return at;
    size_t field = words_phrase(words, at + 1, LEX_FIELD_NAME), word = words_phrase(words, at + 1, LEX_NAME_WORD);
    size_t known = field > word ? field : word, end = at + 1 + known;
    bool is_whole = known > 0 && (end >= words->count || words_are(words, end, WORD_MARK)); /* "- Tổng hợp:" */
    if (name_opens_sentence(words, at + 1) && !is_whole)
        return at;
    end = known > 0 ? end : name_read_capitals(reader, at + 1);
    return end > at + 1 ? end : at;
}

/* What may follow a name that began at `first` and is complete: a place, a level, what it belongs to, "Việt Nam". */
static size_t read_tail(const struct name_reader *reader, size_t first, size_t at)
{
    const struct words *words = reader->words;
    size_t end = at, next = at;
    bool has_place = false;
    do {
        end = next;
        if (name_begins_next(reader, first, end, has_place))
            break;
        next = words_start(words, end, LEX_LEVEL) ? end : end + words_phrase(words, end, LEX_NAME_TAIL);
        if (next == end) { /* "cấp tỉnh, cấp xã" too */
            next = name_read_places(reader, end);
            has_place = has_place || next > end;
        }
        if (next == end && head_len(words, end) > 0 && name_is_capital(words, end))
            next = name_read_unit(reader, end);
        if (next == end && name_is_capital(words, end)) /* "Văn phòng Sở Nội vụ" */
            next = end + words_phrase(words, end, LEX_FIELD_NAME);
        if (next == end)
            next = name_read_capitals(reader, end);
        if (next == end)
            next = read_behind_dash(reader, end);
        if (next == end)
            next = read_owner(reader, end);
        if (next == end)
            next = read_plural_owner(reader, end);
    } while (next > end && next - at < NAME_CLAUSE_WORDS);
    return next;
}

/* How many words belong together here; a phrase that is usual in names counts where a capital or the head begins it, or
 * where a verb only seems to stand in it ("công trình"). */
static size_t name_word_len(const struct words *words, size_t first, size_t at)
{
    size_t len = words_phrase(words, at, LEX_NAME_WORD), pair = words_phrase(words, at, LEX_NAME_PAIR);
    if (pair > 0)
        return pair;
    bool counts = at == first || name_is_capital(words, at) || (len > 1 && name_stops(words, at + 1));
    return counts && len > 0 ? len : 1;
}

/* "Ban Chỉ đạo các chương trình mục tiêu quốc gia": what the unit is for; the length of "các". */
static size_t plural_of_purpose(const struct words *words, size_t head, size_t first)
{
    size_t len = words_phrase(words, first, LEX_PLURAL), next = first + len;
    bool is_group = words_start(words, next, LEX_GROUP_NOUN) || words_start(words, next, LEX_LEVEL) ||
                    name_starts_shallowly(words, next);
    return first < head + 2 || is_group || name_is_capital(words, first) || words_are(words, next, WORD_MARK) ? 0 : len;
}

/* The words after a head at word `head` of which nothing more is known. */
static size_t read_body(const struct name_reader *reader, size_t head, size_t first)
{
    const struct words *words = reader->words;
    size_t after_head = first, lower = 0;
    first += plural_of_purpose(words, head, first);
    size_t at = first + purpose_len(words, head, first);
    while (at < words->count && !word_ends_name(reader, first, at) && lower <= LOWER_WORDS &&
           !(at > first && name_begins_next(reader, head, at, false))) {
        size_t part = name_is_capital(words, at) ? name_read_unit(reader, at) : at;
        if (part == at)
            part = name_read_places(reader, at);
        if (part > at && at + name_is_capital(words, at) > first) {
            at = part;
            lower = 0;
            continue;
        }
        size_t word = name_word_len(words, first, at);
        lower = name_is_capital(words, at) ? 0 : lower + word;
        at += word;
    }
    return lower <= LOWER_WORDS ? at : after_head;
}

size_t name_read_body(const struct name_reader *reader, size_t at)
{
    if (!name_is_capital(reader->words, at))
        return at;
    size_t field = words_phrase(reader->words, at, LEX_FIELD_NAME);
    return field > 0 ? read_tail(reader, at - 1, at + field) : read_body(reader, at - 1, at);
}

/* "giao Ban hoàn chỉnh hồ sơ": told to do it by no more than its head. */
static bool is_told(const struct words *words, size_t at)
{
    enum { LONGEST_DIRECTIVE = 3 };
    return words_phrase_before(words, 0, at, LEX_DIRECTIVE, LONGEST_DIRECTIVE) > 0 && name_is_capital(words, at) &&
           words_start(words, at + 1, LEX_VERB) && !words_start(words, at + 1, LEX_GROUP_TAIL);
}

/* "Cục chủ trì, phối hợp …", "Ban có trách nhiệm": leading, or with a duty, by no more than its head. */
static bool leads_bare(const struct words *words, size_t at, size_t after)
{
    return name_is_capital(words, at) && !name_is_capital(words, after) &&
           (words_start(words, after, LEX_LEAD_FRAME) || words_start(words, after, LEX_HAS_DUTY));
}

/* "Vụ Giáo dục Chính trị …": a word with a capital behind the field, its second syllable without one, goes on with the
 * name. */
static bool is_first_of_body(const struct words *words, size_t at)
{
    return name_is_capital(words, at) && at + 1 < words->count && !words_are(words, at + 1, WORD_CAPITAL | WORD_MARK) &&
           (words_start(words, at, LEX_NAME_WORD) || words_start(words, at, LEX_FIELD_NAME)) &&
           !name_opens_sentence(words, at) && !name_starts_shallowly(words, at);
}

static size_t read_unit(const struct name_reader *reader, size_t at)
{
    const struct words *words = reader->words;
    size_t head = head_len(words, at);
    size_t closed = words_phrase(words, at, LEX_CLOSED_NAME);
    if (closed > 0 && closed >= head && (name_is_capital(words, at) || closed >= 3))
        return read_tail(reader, at, at + closed);
    if (head == 0)
        return at;
    size_t after = at + head;
    size_t field = name_is_capital(words, after) ? words_phrase(words, after, LEX_FIELD_NAME) : 0;
    if (field > 0)
        return is_first_of_body(words, after + field) ? read_body(reader, at, after)
                                                      : read_tail(reader, at, after + field);
    size_t places = name_read_places(reader, after);
    if (places > after)
        return places;
    if (words_start(words, after, LEX_PLURAL)) { /* "Ủy ban nhân dân các địa phương" */
        size_t known = words_phrase(words, after, LEX_CLOSED_NAME), group = name_read_group(reader, after);
        if (after + known > group) /* "Ban Thường vụ các tỉnh ủy, thành ủy, đảng ủy trực thuộc Trung ương" */
            return after + known;
        if (group > after)
            return group;
    }
    if (!name_is_capital(words, at) && !name_is_capital(words, after)) /* "ban công tác mặt trận khu phố" */
        return head >= 3 ? after + words_phrase(words, after, LEX_VILLAGE) : at;
    bool is_of_work = reader->place == NAMES_IN_PROSE && words_start(words, at, LEX_HEAD_OF_WORK);
    size_t work = is_of_work ? words_phrase(words, after, LEX_VERB) : 0;
    size_t end = work > 0 ? after + work : read_body(reader, at, name_read_trades(words, at, after));
    if (end == after && reader->place == NAMES_IN_PROSE && head < 2 && !words_start(words, at, LEX_WHOLE_HEAD))
        return is_told(words, at) || leads_bare(words, at, after) ? after : at;
    size_t owner = read_owner(reader, end);
    if (owner == end && purpose_len(words, at, after) > 0 && words_start(words, end, LEX_PLURAL))
        owner = name_read_group(reader, end); /* "Ban Chỉ đạo phát triển du lịch các địa phương" */
    return owner > end ? owner : read_plural_owner(reader, end);
}

size_t name_read_unit(const struct name_reader *reader, size_t at)
{
    if (reader->depth >= NAME_DEPTH)
        return at;
    struct name_reader inner = *reader;
    inner.depth++;
    return read_unit(&inner, at);
}
