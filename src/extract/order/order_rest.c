#include "extract/order/order_parts.h"

/*
 * order_rest.c: the rest of a list of units where one is called as no rule of names knows: "Văn phòng Sở, CB-GV-NV có
 * tên tại Điều 1 chịu trách nhiệm thi hành …". What they must do, behind the list, makes them units.
 */

enum { LONGEST_REST = 60 }; /* words */

/* Where the duty that ends the list begins, from `at` on; `end` for none. */
static size_t find_duty(const struct words *words, size_t at, size_t end)
{
    size_t last = at + LONGEST_REST < end ? at + LONGEST_REST : end;
    for (size_t i = at; i < last; i++) {
        char mark = words_mark(words, i);
        if (words_start(words, i, LEX_HAS_DUTY) || words_start(words, i, LEX_EXECUTES))
            return i;
        if ((mark && !strchr(",(/)-", mark)) || words_start(words, i, LEX_EAGER))
            break;
    }
    return end;
}

/* Whether a member begins at `at`, and neither a clause nor the second half of a name: a group, the head of a unit,
 * people, letters. */
static bool member_begins(const struct words *words, size_t at)
{
    return words_start(words, at, LEX_PLURAL) || words_start(words, at, LEX_UNIT_HEAD) ||
           words_start(words, at, LEX_TITLE_HEAD) || words_start(words, at, LEX_GROUP_NOUN) ||
           words_start(words, at, LEX_PEOPLE) || words_are(words, at, WORD_UPPER);
}

/* Past "," or "và" at `at`. */
static size_t skip_separator(const struct words *words, size_t at)
{
    size_t next = at + (words_mark(words, at) == ',');
    return next + words_phrase(words, next, LEX_LIST_AND);
}

/* Where the member that begins at `at` ends, at most at `duty`. */
static size_t member_end(const struct words *words, size_t at, size_t duty)
{
    size_t i = at + 1;
    while (i < duty) {
        size_t next = skip_separator(words, i);
        if (next > i && (next >= duty || member_begins(words, next)))
            break;
        i = words_mark(words, i) == '(' ? bracket_end(words, i, duty) : i + 1;
    }
    return i;
}

/* Adds the member that begins at `at`; returns where it ends, a bracket behind it passed over. */
static size_t read_member(const struct names_context *context, const struct words *words, size_t at, size_t duty,
                          struct field_list *names)
{
    struct field_list known = {0};
    size_t end = names_read(context, words, at, NAMES_IN_PROSE, &known);
    size_t bracket = words_mark(words, end) == '(' ? bracket_end(words, end, duty) : end;
    size_t next = skip_separator(words, bracket);
    bool is_known = end > at && bracket <= duty && (bracket == duty || (next > bracket && member_begins(words, next)));
    if (is_known) {
        names_add_new(context->arena, names, &known);
        return bracket;
    }
    end = member_end(words, at, duty);
    names_add(context->arena, names, words_field(words, at, end));
    return end;
}

/* "Ủy ban Kinh tế và Tài chính": whether the name that ends at `at` is but the first half of one. */
static bool half_follows(const struct words *words, size_t at)
{
    size_t next = skip_separator(words, at);
    return next > at && words_are(words, next, WORD_CAPITAL) && !member_begins(words, next) &&
           !verb_begins(words, next);
}

/* The word before `at` that the last of `names` begins with. */
static size_t last_start(const struct words *words, size_t at, const struct field_list *names)
{
    while (at > 0 && words_field(words, at - 1, at).span.start >= names->at[names->count - 1].span.start)
        at--;
    return at;
}

/* Where to read on from behind the names read up to `at`: behind a separator; where the second half of a name follows,
 * or a decision says that they execute it, from the last name on again, which then is taken off; `end` for nowhere. */
static size_t rest_start(const struct words *words, size_t at, size_t end, bool executes, struct field_list *names)
{
    if (names->count == 0)
        return executes && words_start(words, at, LEX_PLURAL) ? at : end;
    size_t bracket = words_mark(words, at) == '(' ? bracket_end(words, at, end) : at;
    size_t next = skip_separator(words, bracket);
    if (next > bracket && member_begins(words, next))
        return next;
    if (!executes && !half_follows(words, bracket))
        return end;
    next = last_start(words, at, names);
    names->count--;
    return next;
}

/* "Đề nghị các trường học, các cụm di tích, tổ dân phố hưởng ứng", "Giao Công an xã, tổ quản lý đô thị phối hợp …": of
 * those told, one whose name no rule knows stands before one that is known or before a frame. Returns where the last of
 * them ends. */
static size_t read_told_rest(const struct names_context *context, const struct words *words, size_t at, size_t end,
                             struct field_list *names)
{
    enum { LONGEST_MEMBER = 12 };
    struct field_list all = *names;
    size_t last = at, i = skip_separator(words, at);
    while (i > at && i < end && member_begins(words, i)) {
        size_t limit = i + 1;
        while (limit < end && limit < i + LONGEST_MEMBER && !words_start(words, limit, LEX_ROLE_FRAME))
            limit++;
        at = names_read(context, words, i, NAMES_IN_PROSE, &all);
        bool is_known = at > i;
        if (!is_known) {
            at = member_end(words, i, limit);
            names_add(context->arena, &all, words_field(words, i, at));
        }
        if (is_known || (at == limit && words_start(words, at, LEX_ROLE_FRAME))) {
            *names = all;
            last = at;
        }
        i = skip_separator(words, at);
    }
    return last;
}

size_t read_rest(const struct names_context *context, const struct words *words, size_t at, size_t end,
                 bool after_directive, struct field_list *names)
{
    bool may_begin = names->count ? !verb_begins(words, at) : words_start(words, at, LEX_PLURAL);
    size_t duty = may_begin ? find_duty(words, at, end) : end;
    if (duty == end && after_directive && names->count)
        return read_told_rest(context, words, at, end, names);
    if (duty == end || (duty == at && names->count))
        return at;
    struct field_list kept = *names, all = {0};
    size_t i = rest_start(words, at, end, words_start(words, duty, LEX_EXECUTES), &kept);
    if (i >= duty)
        return at;
    names_add_new(context->arena, &all, &kept);
    while (i < duty) {
        size_t stop = read_member(context, words, i, duty, &all);
        i = stop < duty ? skip_separator(words, stop) : stop;
        if (i > duty || (i == stop && i < duty) || (i < duty && !member_begins(words, i)))
            return at;
    }
    *names = all;
    return duty;
}
