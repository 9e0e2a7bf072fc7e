#include "extract/label_parts.h"

/*
 * label_within.c: who does it, told behind the work in the same passage: "… . Chủ trì: A; phối hợp: B.", "… (A chủ trì;
 * B phối hợp)", "…, do A chủ trì, B phối hợp", "… - A chủ trì".
 */

static bool tells_who(const struct words *words, size_t at)
{
    struct label label;
    return label_at(words, at, &label) && (label.class == LEX_LABEL_LEAD || label.class == LEX_LABEL_PARTNER) &&
           label.value < words->count;
}

size_t labels_within(const struct words *words, size_t from, size_t end)
{
    for (size_t i = from + 1; (i = words_watched(words, i, end)) + 1 < end; i++)
        if ((words_mark(words, i) == '(' || sentence_ends(words, i, end)) && tells_who(words, i + 1))
            return i + 1;
    return end;
}

/* "B phối hợp", "phối hợp với B" */
static size_t read_helpers(const struct names_context *context, const struct words *words, size_t at,
                           struct field_list *partners)
{
    size_t frame = words_phrase(words, at, LEX_PARTNER_FRAME), names = at + frame;
    if (!names_start(words, names, NAMES_IN_PROSE))
        return at;
    size_t end = names_read(context, words, names, NAMES_IN_PROSE, partners);
    size_t behind = frame ? 0 : words_phrase(words, end, LEX_PARTNER_FRAME);
    if (frame || behind)
        return end + behind;
    partners->count = 0;
    return at;
}

static bool roles_read(const struct names_context *context, const struct words *words, size_t at, struct roles *roles)
{
    *roles = (struct roles){0};
    size_t end = names_read(context, words, at, NAMES_IN_PROSE, &roles->lead);
    size_t frame = words_phrase(words, end, LEX_LEAD_FRAME), bare = words_phrase(words, end, LEX_BARE);
    if (bare && words_are(words, end + bare, WORD_MARK)) /* "(Phòng A thực hiện; …)" */
        frame = bare;
    if (end == at || !frame)
        return false;
    end += frame;
    size_t next = end + (words_mark(words, end) == ',' || words_mark(words, end) == ';');
    size_t after = read_helpers(context, words, next, &roles->partners);
    roles->end = after > next ? after : end;
    return true;
}

/* "Công an xã chủ trì", "các thôn phối hợp" as the words [0, end): names up to the frame at the end. */
static bool role_fills(const struct names_context *context, const struct words *words, size_t end,
                       enum lexicon_class frame, struct field_list *names)
{
    enum { LONGEST_FRAME = 4 };
    for (size_t len = 1; len <= LONGEST_FRAME && len < end; len++) {
        struct words before = {words->block, words->at, end - len};
        if (words_phrase(words, end - len, frame) == len && names_start(&before, 0, NAMES_IN_FIELD))
            return names_read(context, &before, 0, NAMES_IN_FIELD, names) == before.count;
    }
    return false;
}

bool roles_fill(const struct names_context *context, const struct words *words, struct roles *roles)
{
    size_t end = words->count;
    while (end > 0 && words_are(words, end - 1, WORD_MARK))
        end--;
    if (roles_read(context, words, 0, roles) && roles->end == end)
        return true;
    *roles = (struct roles){.end = end};
    return role_fills(context, words, end, LEX_LEAD_FRAME, &roles->lead) ||
           role_fills(context, words, end, LEX_PARTNER_FRAME, &roles->partners);
}

/* Where the roles of a part may begin: behind a bracket, a dash or ", do"; `at` for none of them. */
static size_t roles_start(const struct words *words, size_t at)
{
    char mark = words_mark(words, at);
    if (mark == '(' || (mark == '-' && words_are(words, at + 1, WORD_CAPITAL)))
        return at + 1;
    size_t by = mark == ',' ? words_phrase(words, at + 1, LEX_BY) : 0;
    return by ? at + 1 + by : at;
}

void roles_within(struct finder *finder, struct finding *finding)
{
    const struct words *words = &finder->passages.at[finding->passage].words;
    for (size_t i = finding->from + 1; (i = words_watched(words, i, finding->part.end)) < finding->part.end; i++) {
        struct roles roles;
        size_t start = roles_start(words, i);
        if (start == i || !roles_read(&finder->names, words, start, &roles))
            continue;
        bool is_last = roles.end >= finding->part.end || strchr(").;", words_mark(words, roles.end));
        if (!is_last || (roles.end < words->count && !words_mark(words, roles.end)))
            continue;
        finding->task.lead = roles.lead;
        finding->source = LEAD_LABEL;
        names_add_new(finder->arena, &finding->task.coordinate, &roles.partners);
        finding->end = finding->end < i ? finding->end : i;
        return;
    }
}
