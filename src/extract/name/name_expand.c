#include "extract/name/name_expand.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "extract/place/province.h"

/* "[Chủ tịch UBND] các [tỉnh, thành phố]": what stands before each member. */
struct group {
    size_t plural;         /* the word "các" */
    size_t head, head_end; /* the first kind, "Bộ", "tỉnh" */
    bool is_of_places;     /* members are places */
    bool has_one_kind;     /* "các xã", not "các xã, phường" */
    bool is_of_committees; /* members are the bodies whose committees they are: "các Đảng ủy Bộ A, Bộ B" */
};

/* Finds "các" and a kind in [at, end). */
static bool find_group(const struct words *words, size_t at, size_t end, struct group *group)
{
    for (size_t i = at; i < end; i++) {
        size_t plural = words_phrase(words, i, LEX_PLURAL) + words_are(words, i, WORD_DIGIT); /* or "04 xã" */
        size_t head = i + plural;
        size_t len = plural > 0 ? words_phrase(words, head, LEX_EXPANDABLE) : 0;
        if (len == 0 || head + len > end)
            continue;
        *group = (struct group){.plural = i,
                                .head = head,
                                .head_end = head + len,
                                .is_of_places = name_place_type(words, head) == len,
                                .has_one_kind = head + len == end,
                                .is_of_committees = words_start(words, head, LEX_COMMITTEE)};
        return true;
    }
    return false;
}

static void add_words(struct buffer *to, struct text words)
{
    if (text_is_empty(words))
        return;
    if (to->len > 0)
        buffer_add_byte(to, ' ');
    buffer_add(to, words);
}

/* The kind of unit with a capital, as a name of one begins: "các sở: Nội vụ" is "Sở Nội vụ". */
static void add_capitalised(struct buffer *to, struct text words)
{
    size_t start = to->len + (to->len > 0);
    add_words(to, words);
    if (to->at[start] >= 'a' && to->at[start] <= 'z')
        to->at[start] = (char)(to->at[start] - ('a' - 'A'));
}

static struct text kind_of_place(const struct names_context *context, const struct words *words,
                                 const struct group *group, struct text name)
{
    if (group->has_one_kind)
        return words_text(words, group->head, group->head_end);
    const struct province *province = province_find(name);
    if (!province)
        return TEXT_NONE;
    return province_is_city(province, context->on) ? TEXT("thành phố") : TEXT("tỉnh");
}

static void add_member(const struct names_context *context, const struct words *words, size_t at,
                       const struct group *group, size_t member, size_t end, struct field_list *names)
{
    enum { NAME_BYTES = 4096 };
    struct field field = words_field(words, member, end);
    struct buffer name = buffer_open(context->arena, field.words.len + NAME_BYTES);
    struct text before = words_text(words, at, group->plural);
    if (before.len >= NAME_BYTES / 2)
        return;
    add_words(&name, before);
    if (!group->is_of_places)
        add_capitalised(&name, words_text(words, group->head, group->head_end));
    else if (name_place_type(words, member) == 0)
        add_words(&name, kind_of_place(context, words, group, field.words));
    add_words(&name, field.words);
    field.words = buffer_text(&name);
    names_add(context->arena, names, field);
}

/* "Các trường học: Phối hợp với …": words that open an order and name no unit. A verb in a name is short and ends it:
 * "các phòng: Quản lý đô thị, Kinh tế". */
static bool opens_order(const struct words *words, size_t at)
{
    enum { LONGEST_VERBAL_NAME = 5 };
    /* "Các sở, ngành: Chủ động cân đối, bố trí kinh phí" */
    if (words_start(words, at, LEX_ROLE_FRAME) || words_start(words, at, LEX_EAGER))
        return true;
    if (!name_opens_sentence(words, at))
        return false;
    size_t end = at;
    while (end < words->count && !words_are(words, end, WORD_MARK) && !words_start(words, end, LEX_LIST_AND))
        end++;
    bool goes_on = words_mark(words, end) == ',' && end + 1 < words->count &&
                   !words_are(words, end + 1, WORD_CAPITAL); /* "Hiệu trưởng các trường: Rà soát, bổ sung …" */
    return end - at > LONGEST_VERBAL_NAME || goes_on;
}

/* One past the member at `at`: a place, a field, or capitalised words; `at` for none. */
static size_t read_member(const struct name_reader *reader, const struct group *group, size_t at)
{
    const struct words *words = reader->words;
    if (group->is_of_places) {
        size_t name = at + name_place_type(words, at);
        size_t end = name_read_capitals(reader, name), behind = end;
        if (end > name && words_mark(words, end) == '-' && !words_start(words, end + 1, LEX_UNIT_HEAD))
            behind = name_read_capitals(reader, end + 1); /* "Văn Miếu - Quốc Tử Giám" */
        return behind > end + 1 ? behind : end > name ? end : at;
    }
    if (group->is_of_committees && name_is_capital(words, at)) {
        size_t unit = name_read_unit(reader, at); /* or "Quốc hội" */
        return unit > at ? unit : at + words_phrase(words, at, LEX_NAME_WORD);
    }
    size_t field = name_is_capital(words, at) ? words_phrase(words, at, LEX_FIELD_NAME) : 0;
    if (field > 0)
        return at + field;
    if (!name_is_capital(words, at) || opens_order(words, at) || words_start(words, at, LEX_IS))
        return at; /* "Các sở: Là cơ quan thẩm định, …" */
    size_t end = at;
    while (end < words->count && end - at < NAME_CLAUSE_WORDS && !name_stops(words, end) &&
           !words_start(words, end, LEX_LIST_AND) &&
           (!words_are(words, end, WORD_MARK) ||
            (words_mark(words, end) == '-' && end > at && name_is_capital(words, end + 1))))
        end++;
    return end;
}

/* Whether a member ends here: nothing of a sentence of its own follows it. */
static bool member_ends(const struct words *words, size_t end)
{
    return end >= words->count || words_are(words, end, WORD_MARK) || words_start(words, end, LEX_LIST_AND) ||
           name_stops(words, end);
}

/* "các Bộ: A, B, Ngân hàng C": a member that is no field but a unit of its own. */
static bool has_own_head(const struct words *words, const struct group *group, size_t at)
{
    return !group->is_of_places && !group->is_of_committees && name_is_capital(words, at) &&
           words_start(words, at, LEX_UNIT_HEAD) && words_phrase(words, at, LEX_FIELD_NAME) == 0;
}

/* "Các sở khác: Rà soát nhân lực.": of several units one is no list; it is what they must do. */
static bool is_lone_order(const struct words *words, size_t at, size_t end)
{
    return name_opens_sentence(words, at) && words_mark(words, end) != ',' && !words_start(words, end, LEX_LIST_AND);
}

static size_t read_members(const struct names_context *context, const struct name_reader *reader, size_t at,
                           const struct group *group, size_t first, struct field_list *names)
{
    const struct words *words = reader->words;
    size_t end = first, members = 0;
    for (size_t next = first; members < NAME_MEMBERS; members++) {
        bool has_head = has_own_head(words, group, next);
        if (name_is_capital(words, next) && words_start(words, next, LEX_TITLE_HEAD))
            break; /* "Giám đốc các Sở: A, B; Chủ tịch UBND …" */
        size_t member_end = has_head ? name_read_unit(reader, next) : read_member(reader, group, next);
        if (member_end == next || !member_ends(words, member_end) ||
            (members == 0 && is_lone_order(words, next, member_end)))
            break;
        if (has_head)
            names_add(context->arena, names, words_field(words, next, member_end));
        else
            add_member(context, words, at, group, next, member_end, names);
        end = member_end;
        next = words_mark(words, end) == ';' ? end + 1 : name_after_separator(words, end);
        if (next == end)
            break;
    }
    return end;
}

/* "UBND các tỉnh A, B": two places or more are units of their own; one is a group's name. */
static bool expand_places(const struct names_context *context, const struct name_reader *reader, size_t at, size_t end,
                          struct field_list *names)
{
    const struct words *words = reader->words;
    struct group group;
    if (!find_group(words, at, end, &group) || !group.is_of_places)
        return false;
    size_t first = group.head_end, count = names->count;
    for (size_t next; (next = name_after_separator(words, first)) > first && name_place_type(words, next) > 0 &&
                      !name_is_capital(words, next + name_place_type(words, next));)
        first = next + name_place_type(words, next);
    group.has_one_kind = first == group.head_end;
    if (first < end && read_members(context, reader, at, &group, first, names) == end && names->count > count + 1)
        return true;
    names->count = count;
    return false;
}

/* The field or the firm at `at` that a group may be told by, or the body of a committee; its length. */
static size_t known_member(const struct name_reader *reader, const struct group *group, size_t at)
{
    const struct words *words = reader->words;
    if (group->is_of_committees)
        return read_member(reader, group, at) - at;
    size_t field = words_phrase(words, at, LEX_FIELD_NAME), firm = words_phrase(words, at, LEX_BUSINESS);
    return !name_is_capital(words, at) ? 0 : field > firm ? field : firm;
}

/* "các Bộ Quốc phòng, Công an", "các Tập đoàn VNPT, Viettel": two fields or firms or more are units of their own; one
 * is a group's name, "các Sở Xây dựng". */
static bool expand_fields(const struct names_context *context, const struct name_reader *reader, size_t at, size_t *end,
                          struct field_list *names)
{
    const struct words *words = reader->words;
    struct group group;
    if (!find_group(words, at, *end, &group) || group.is_of_places)
        return false;
    size_t first = group.head_end, after = first + known_member(reader, &group, first);
    size_t second = name_after_separator(words, after), count = names->count;
    if (after == first || second == after || !known_member(reader, &group, second))
        return false;
    size_t members_end = read_members(context, reader, at, &group, first, names);
    if (names->count > count + 1) {
        *end = name_read_rest_of_posts(reader, members_end);
        return true;
    }
    names->count = count;
    return false;
}

/* "các đơn vị liên quan của các Bộ: A, B": units of all of these, and one group as much as "các đơn vị của các Bộ". */
static bool read_owned(const struct names_context *context, const struct name_reader *reader, size_t at, size_t *end,
                       struct field_list *names)
{
    const struct words *words = reader->words;
    struct group group, owners;
    size_t last = *end, members_end = *end;
    while (last > at && !words_start(words, last, LEX_PLURAL))
        last--;
    if (!find_group(words, at, *end, &group) || last <= group.head_end ||
        !words_start(words, last - 1, LEX_OWNER_LINK) || !find_group(words, last, *end, &owners))
        return false;
    for (size_t next = *end + 1, members = 0; members < NAME_MEMBERS && !has_own_head(words, &owners, next);
         members++) {
        size_t member_end = read_member(reader, &owners, next);
        if (member_end == next || !member_ends(words, member_end))
            break;
        members_end = member_end;
        next = name_after_separator(words, member_end);
        if (next == member_end)
            break;
    }
    if (members_end == *end)
        return false;
    *end = members_end;
    names_add(context->arena, names, words_field(words, at, members_end));
    return true;
}

/* "(gồm các Sở: A, B)" */
static bool expand_bracket(const struct names_context *context, const struct name_reader *reader, size_t *end,
                           struct field_list *names)
{
    const struct words *words = reader->words;
    struct group group;
    size_t inner = *end + 1 + words_phrase(words, *end + 1, LEX_LIST_INCLUDE);
    size_t colon = inner + words_phrase(words, inner, LEX_PLURAL);
    colon += words_phrase(words, colon, LEX_EXPANDABLE);
    if (inner == *end + 1 || words_mark(words, colon) != ':' || !find_group(words, inner, colon, &group))
        return false;
    size_t count = names->count;
    size_t members_end = read_members(context, reader, inner, &group, colon + 1, names);
    if (members_end > colon + 1 && words_mark(words, members_end) == ')') {
        *end = members_end + 1;
        return true;
    }
    names->count = count;
    return false;
}

/* "Giám đốc: Sở A, Sở B", "Các Bộ trưởng: Tài chính, Nội vụ": a post in each of the units, or of the fields. */
static bool expand_title(const struct names_context *context, const struct name_reader *reader, size_t at, size_t *end,
                         struct field_list *names)
{
    const struct words *words = reader->words;
    size_t title = at + words_phrase(words, at, LEX_PLURAL), members = 0, last = *end;
    if (words_mark(words, *end) != ':' || title + words_phrase(words, title, LEX_TITLE_HEAD) != *end)
        return false;
    struct text post = words_text(words, title, *end);
    bool is_minister = words_start(words, title, LEX_OWNED_BY_NONE); /* "Bộ trưởng" */
    for (size_t next = *end + 1; members < NAME_MEMBERS && name_is_capital(words, next); members++) {
        size_t field = is_minister ? words_phrase(words, next, LEX_FIELD_NAME) : 0;
        size_t member_end = field ? next + field : name_read_unit(reader, next);
        if (member_end == next || words_start(words, next, LEX_TITLE_HEAD))
            break;
        struct field name = words_field(words, next, member_end);
        name.words = text_print(context->arena, field ? "%.*s Bộ %.*s" : "%.*s %.*s", TEXT_ARG(post),
                                TEXT_ARG(name.words));
        names_add(context->arena, names, name);
        last = member_end;
        next = name_after_separator(words, last);
        if (next == last)
            break;
    }
    bool any = last > *end;
    *end = last;
    return any;
}

bool name_expand(const struct names_context *context, const struct name_reader *reader, size_t at, size_t *end,
                 struct field_list *names)
{
    struct group group;
    char mark = words_mark(reader->words, *end);
    if (mark == '(' && expand_bracket(context, reader, end, names))
        return true;
    if (expand_title(context, reader, at, end, names))
        return true;
    if (!find_group(reader->words, at, *end, &group))
        return false;
    if (expand_fields(context, reader, at, end, names))
        return true;
    if (mark != ':')
        return expand_places(context, reader, at, *end, names);
    if (read_owned(context, reader, at, end, names))
        return true;
    size_t members_end = read_members(context, reader, at, &group, *end + 1, names);
    if (members_end == *end + 1)
        return expand_places(context, reader, at, *end, names);
    *end = members_end;
    return true;
}

size_t name_expand_shared(const struct names_context *context, const struct name_reader *reader, size_t end,
                          size_t next, struct field_list *names)
{
    const struct words *words = reader->words;
    size_t type = name_place_type(words, next);
    size_t name_end = name_read_capitals(reader, next + type);
    if (type == 0 || name_is_capital(words, next) || name_end == next + type || names->count == 0)
        return next;
    size_t before = end; /* where the place of the name before begins */
    while (before > 0 && name_place_type(words, before) == 0 && end - before < NAME_CAPITALS)
        before--;
    struct text shared = names->at[names->count - 1].words;
    struct text place = words_text(words, before, end);
    if (!text_ends(shared, place) || shared.len <= place.len || words_start(words, before - 1, LEX_PLURAL))
        return next;
    struct field field = words_field(words, next, name_end);
    shared = text_trim(text_slice(shared, 0, shared.len - place.len));
    field.words = text_print(context->arena, "%.*s %.*s", TEXT_ARG(shared), TEXT_ARG(field.words));
    names_add(context->arena, names, field);
    return name_end;
}
