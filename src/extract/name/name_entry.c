#include "extract/name/name_part.h"

/* One past a chain of titles: "Giám đốc, Phó Giám đốc", "Lãnh đạo Ban Giám đốc". */
static size_t read_titles(const struct words *words, size_t at)
{
    size_t end = at + words_phrase(words, at, LEX_TITLE_HEAD), next = end;
    if (words_phrase(words, at, LEX_WHOLE_TITLE) == end - at) /* "Trưởng thôn, Trưởng Ban …" are two */
        return end;
    while (next - at < NAME_CLAUSE_WORDS) {
        size_t len = words_phrase(words, next, LEX_TITLE_HEAD);
        if (next > at && words_phrase(words, next, LEX_WHOLE_TITLE) > 0)
            break;
        if (len > 0)
            end = next + len;
        size_t after = len > 0 ? end : name_after_separator(words, next);
        if (after == next || (len == 0 && next > end))
            break;
        next = after;
    }
    return end;
}

/* "Nhân viên văn thư", "Chuyên viên pháp chế": in a field a post goes on in lower case. */
static size_t lower_end(const struct words *words, size_t at)
{
    enum { LONGEST = 6 };
    size_t end = at;
    while (end < words->count && end < at + LONGEST && !words_are(words, end, WORD_MARK | WORD_CAPITAL) &&
           !words_start(words, end, LEX_LIST_AND) && !words_start(words, end, LEX_PLURAL) &&
           !words_start(words, end, LEX_IN_CHARGE) && !words_start(words, end, LEX_FIELD_STOP) &&
           !words_start(words, end, LEX_ROLE_FRAME))
        end++;
    return end;
}

/* "Thủ trưởng các cơ quan chuyên môn, các đơn vị sự nghiệp; Chủ tịch UBND xã": where semicolons part the posts, commas
 * part what one of them heads. `at` is where the first of that ends. */
static size_t read_more_offices(const struct name_reader *reader, size_t at)
{
    size_t end = at;
    while (words_mark(reader->words, end) == ',' && end - at < 2 * NAME_CLAUSE_WORDS) {
        size_t next = name_read_group(reader, end + 1);
        if (next == end + 1)
            break;
        end = next;
    }
    return words_mark(reader->words, end) == ';' ? end : at;
}

/* "Giám đốc sở giáo dục và đào tạo": past the field in lower case behind the kind of unit that ends at `at`. */
static size_t after_field(const struct words *words, size_t at)
{
    return name_is_capital(words, at) ? at : at + words_phrase(words, at, LEX_FIELD_NAME);
}

/* What a post whose title ends at `at` is the post of. */
static size_t read_office(const struct name_reader *reader, size_t at, bool heads_any)
{
    const struct words *words = reader->words;
    size_t end = name_read_group(reader, at);
    if (end > at && heads_any)
        return read_more_offices(reader, end);
    if (end == at)
        end = name_read_unit(reader, at);
    if (end == at)
        end = name_read_places(reader, at);
    if (end == at && words_start(words, at - 1, LEX_UNIT_HEAD))
        end = name_read_body(reader, at); /* "Trưởng phòng Kinh tế" */
    if (end == at)
        end = name_read_capitals(reader, at);
    size_t noun = words_phrase(words, at, LEX_GROUP_NOUN);
    if (end == at && !name_stops(words, at) && !name_is_trap(words, at, noun + 1)) /* no "Thư ký hội nghị" */
        end = after_field(words, at + noun);                                       /* "Giám đốc sở" */
    if (end == at && !name_stops(words, at))
        end += words_phrase(words, at, LEX_FIELD_NAME); /* "Nhân viên y tế" */
    if (end == at && reader->place == NAMES_IN_FIELD)
        end = lower_end(words, at);
    size_t plural = words_phrase(words, at, LEX_PLURAL);
    if (end == at && plural && !words_are(words, at + plural, WORD_MARK)) /* "Trưởng các điểm thi" */
        end = name_read_modifiers(reader, at + plural);
    if (end == at && words_start(words, at, LEX_GROUP_LINK)) /* "Cán bộ, giáo viên trong Hội đồng sư phạm" */
        end = name_read_modifiers(reader, at);
    return end > at + plural ? end : at;
}

/* In a field the charge runs to a mark; lower-case words behind a comma go on with it, "phụ trách kinh tế, văn hóa",
 * unless they are a unit, ", tổ Văn phòng". */
static size_t charge_end_in_field(const struct words *words, size_t at)
{
    size_t end = at;
    while (end < words->count && end - at < NAME_CLAUSE_WORDS) {
        bool goes_on = words_mark(words, end) == ',' && end + 1 < words->count &&
                       !words_are(words, end + 1, WORD_CAPITAL | WORD_MARK) &&
                       !words_start(words, end + 1, LEX_PLURAL) && !names_start(words, end + 1, NAMES_IN_PROSE);
        if (words_are(words, end, WORD_MARK) && !goes_on)
            break;
        end++;
    }
    return end;
}

/* "phụ trách khối kinh tế" after a post, up to what must be done; in a field also behind a comma. */
static size_t read_charge(const struct name_reader *reader, size_t at)
{
    const struct words *words = reader->words;
    bool in_field = reader->place == NAMES_IN_FIELD;
    size_t start = at + (in_field && words_mark(words, at) == ',');
    size_t charge = name_is_capital(words, start) ? 0 : words_phrase(words, start, LEX_IN_CHARGE);
    size_t end = start + charge;
    if (charge == 0)
        return at;
    if (in_field) {
        size_t last = charge_end_in_field(words, end);
        return last > end ? last : at;
    }
    end += words_phrase(words, end, LEX_VERB); /* "phụ trách tổng hợp": the first word is what it is, a verb too */
    while (end < words->count && end - at < NAME_CLAUSE_WORDS && !words_are(words, end, WORD_MARK) &&
           !name_stops(words, end))
        end++;
    char mark = words_mark(words, end);
    bool is_work = end >= words->count || mark == '.' || mark == ';'; /* "phụ trách chung." */
    return end > at + charge && end - at < NAME_CLAUSE_WORDS && !is_work ? end : at;
}

/* "Bí thư, Chủ tịch UBND các tỉnh": a rank in the Party and the post behind it that several hold are two. `at` is where
 * the rank ends. */
static bool is_rank_alone(const struct name_reader *reader, size_t start, size_t at)
{
    const struct words *words = reader->words;
    if (words_phrase(words, start, LEX_PARTY_RANK) != at - start || words_mark(words, at) != ',' ||
        words_start(words, at + 1, LEX_PARTY_RANK) || !words_start(words, at + 1, LEX_TITLE_HEAD))
        return false;
    size_t end = name_read_post(reader, at + 1);
    for (size_t i = at + 1; i < end; i++)
        if (words_start(words, i, LEX_PLURAL))
            return true;
    return false;
}

size_t name_read_post(const struct name_reader *reader, size_t at)
{
    enum { LONGEST_ADDRESS = 3 };
    const struct words *words = reader->words;
    size_t len = words_phrase(words, at, LEX_TITLE_HEAD);
    bool is_anybody = reader->place == NAMES_IN_PROSE && !name_is_capital(words, at) &&
                      !words_phrase_before(words, 0, at, LEX_ADDRESS, LONGEST_ADDRESS) &&
                      words_start(words, at, LEX_PEOPLE) && /* "100% giáo viên mầm non được tập huấn" */
                      !words_start(words, at, LEX_ANY_HEAD);
    if (len == 0 || is_anybody)
        return at;
    size_t unit = name_is_capital(words, at + 1) ? name_read_unit(reader, at + 1) : at;
    if (unit <= at + len && len > 1)
        unit = name_read_unit(reader, at + len - 1); /* "Phó Trưởng ban xây dựng Đảng" */
    if (unit > at + len)
        return unit; /* "Trưởng Ban Chỉ đạo", "Chánh Văn phòng HĐND và UBND" */
    if (name_is_capital(words, at) && is_rank_alone(reader, at, at + len))
        return at + len;
    size_t end = read_titles(words, at);
    size_t office = read_office(reader, end, words_start(words, at, LEX_ANY_HEAD));
    bool in_field = reader->place == NAMES_IN_FIELD; /* "- Phối hợp: giáo viên bộ môn" */
    return office > end || name_is_capital(words, at) || in_field ? read_charge(reader, office) : at;
}

size_t name_read_rest_of_posts(const struct name_reader *reader, size_t at)
{
    for (size_t tail; (tail = words_phrase(reader->words, at, LEX_GROUP_TAIL)) > 0 &&
                      words_phrase(reader->words, at, LEX_VERB) < tail;)
        at += tail;
    return at;
}

/* "các Phó Thủ tướng". */
static size_t read_posts(const struct name_reader *reader, size_t at)
{
    size_t first = at + words_phrase(reader->words, at, LEX_PLURAL);
    size_t end = name_read_post(reader, first);
    return end > first ? name_read_rest_of_posts(reader, end) : at;
}

/* "các Đoàn đại biểu Quốc hội", "các Ban bầu cử": several units of one name, where it tells more than the group that
 * ends at `end`. */
static size_t read_units(const struct name_reader *reader, size_t at, size_t end)
{
    size_t first = at + words_phrase(reader->words, at, LEX_PLURAL);
    size_t unit = name_is_capital(reader->words, first) ? name_read_unit(reader, first) : first;
    return unit > end && unit > first + 1 ? name_read_rest_of_posts(reader, unit) : end;
}

/* "EVN", "VNPT Gia Lai". */
static size_t read_business(const struct name_reader *reader, size_t at)
{
    const struct words *words = reader->words;
    if (!name_is_capital(words, at))
        return at;
    size_t end = name_read_capitals(reader, at + words_phrase(words, at, LEX_BUSINESS));
    size_t branch = words_phrase(words, end, LEX_NAME_TAIL); /* "Agribank chi nhánh huyện" */
    return branch > 0 ? name_read_places(reader, end + branch) : end;
}

/* "Tỉnh" alone is the locality of a meeting; "tỉnh X" a place; "tỉnh" in lower case alone is nobody. */
static size_t read_place(const struct name_reader *reader, size_t at)
{
    const struct words *words = reader->words;
    size_t plural = words_phrase(words, at, LEX_PLURAL);
    size_t type = words_phrase(words, at + plural, LEX_PLACE_TYPE);
    if (type == 0)
        return at;
    size_t end = name_read_places(reader, at);
    if (end > at + plural + type || plural > 0 || name_is_capital(words, at))
        return end;
    return at;
}

size_t name_read_entry(const struct name_reader *reader, size_t at)
{
    const struct words *words = reader->words;
    if (!words_start(words, at, LEX_NAME_OPENER) || words_are(words, at, WORD_MARK))
        return at;
    size_t end = at;
    if (words_start(words, at, LEX_CLOSED_NAME))
        end = name_read_unit(reader, at);
    if (end == at && words_start(words, at, LEX_TITLE_HEAD))
        end = name_read_post(reader, at);
    if (end == at && (words_start(words, at, LEX_PLURAL) || words_start(words, at, LEX_PLACE_TYPE)))
        end = read_place(reader, at);
    if (end == at && words_phrase(words, at, LEX_UNIT_HEAD_ANY_CASE) > words_phrase(words, at, LEX_GROUP_NOUN))
        end = name_read_unit(reader, at); /* "cơ quan thường trực Ban Chỉ đạo" */
    if (end == at && (words_start(words, at, LEX_PLURAL) || words_start(words, at, LEX_GROUP_NOUN)))
        end = name_read_group(reader, at);
    if (end == at && words_start(words, at, LEX_PLURAL))
        end = read_posts(reader, at);
    if (words_start(words, at, LEX_PLURAL))
        end = read_units(reader, at, end);
    if (end == at && words_start(words, at, LEX_UNIT_HEAD))
        end = name_read_unit(reader, at);
    if (end == at && words_start(words, at, LEX_BUSINESS))
        end = read_business(reader, at);
    return end;
}
