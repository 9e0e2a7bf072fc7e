#include "extract/task/label_parts.h"

/*
 * label_role.c: who leads and who takes part, told without a label: "… (A chủ trì; B phối hợp)", "…, do A chủ trì, B
 * phối hợp", "… - A chủ trì" behind the work, "Công an xã chủ trì." in a line of its own.
 */

enum { LONGEST_BRACKET = 80 }; /* words: hostile input is not read again and again */

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
    size_t lead = words_phrase(words, end, LEX_LEAD_FRAME), role = words_phrase(words, end, LEX_ROLE);
    size_t frame = lead > role ? lead : role;
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
    size_t end = label_before_marks(words);
    if (roles_read(context, words, 0, roles) && roles->end == end)
        return true;
    *roles = (struct roles){.end = end};
    return role_fills(context, words, end, LEX_LEAD_FRAME, &roles->lead) ||
           role_fills(context, words, end, LEX_ROLE, &roles->lead) ||
           role_fills(context, words, end, LEX_PARTNER_FRAME, &roles->partners);
}

/* Whether the words before the bracket at `open` end with a unit: "Trung tâm Dịch vụ việc làm (Sở Nội vụ)" says whose.
 */
static bool follows_unit(const struct names_context *context, const struct words *words, size_t from, size_t open)
{
    enum { LONGEST_UNIT = 10 };
    for (size_t len = 1; len <= LONGEST_UNIT && open >= from + len; len++) {
        struct field_list unused = {0};
        if (words_are(words, open - len, WORD_CAPITAL) && names_start(words, open - len, NAMES_IN_PROSE) &&
            names_read(context, words, open - len, NAMES_IN_PROSE, &unused) >= open)
            return true;
    }
    return false;
}

/* "(Sở A)", "(Sở A; Sở B phối hợp)": units without a word for what they do; those behind the semicolon take part.
 * Returns the end of what was read. */
static size_t read_bare(const struct names_context *context, const struct words *words, size_t at, size_t close,
                        struct roles *roles)
{
    *roles = (struct roles){0};
    size_t semicolon = at;
    while (semicolon < close && words_mark(words, semicolon) != ';')
        semicolon++;
    struct words lead = {words->block, words->at, semicolon};
    if (!names_start(&lead, at, NAMES_IN_PROSE))
        return at;
    size_t end = names_read(context, &lead, at, NAMES_IN_PROSE, &roles->lead);
    size_t after = end == semicolon ? read_helpers(context, words, semicolon + 1, &roles->partners) : end;
    return after > semicolon + 1 ? after : end;
}

/* Reads the roles, and a time behind them, that fill the bracket at `open`; false when anything else stands there. */
static bool bracket_read(const struct finder *finder, const struct finding *finding, size_t open, struct roles *roles,
                         struct task_deadline *deadline)
{
    const struct words *words = &finder->passages.at[finding->passage].words;
    size_t limit = open + LONGEST_BRACKET < words->count ? open + LONGEST_BRACKET : words->count;
    size_t close = bracket_end(words, open, limit) - 1, by = words_phrase(words, open + 1, LEX_BY);
    size_t at = open + 1 + by;
    if (words_mark(words, close) != ')')
        return false;
    if (!roles_read(&finder->names, words, at, roles)) {
        bool is_last = close + 1 >= finding->part.end ||
                       (words_are(words, close + 1, WORD_MARK) && words_mark(words, close + 1) != ',');
        bool may_be_bare = by || (!finding->task.lead.count && is_last &&
                                  !follows_unit(&finder->names, words, finding->from, open));
        roles->end = may_be_bare ? read_bare(&finder->names, words, at, close, roles) : at;
    }
    if (roles->end == at || roles->end > close || !roles->lead.count)
        return false;
    size_t rest = roles->end + words_phrase(words, roles->end, LEX_ROLE); /* "… và Sở C tham mưu" */
    while (rest < close && words_are(words, rest, WORD_MARK))
        rest++;
    return rest >= close || due_find(finder, words, rest, close, DEADLINE_IN_FIELD, deadline);
}

/* Where the units begin behind ", do" or a dash; `at` for neither. */
static size_t doer_start(const struct words *words, size_t at)
{
    char mark = words_mark(words, at);
    size_t by = mark == ',' ? words_phrase(words, at + 1, LEX_BY) : 0;
    if (mark == '-' && words_are(words, at + 1, WORD_CAPITAL))
        return at + 1;
    return by ? at + 1 + by : at;
}

/* "…, do Sở A chủ trì, Sở B phối hợp", "… - Sở A chủ trì": false when anything but an end follows. */
static bool doer_read(const struct finder *finder, const struct finding *finding, size_t at, struct roles *roles)
{
    const struct words *words = &finder->passages.at[finding->passage].words;
    size_t start = doer_start(words, at);
    if (start == at || !roles_read(&finder->names, words, start, roles))
        return false;
    char mark = words_mark(words, roles->end);
    return roles->end >= finding->part.end || (mark && strchr(").;,", mark));
}

/* "Cập nhật dữ liệu dân cư - Công an xã": behind the last dash nothing but units, of a work that is nobody's yet. */
static bool dash_read(const struct finder *finder, const struct finding *finding, size_t dash, struct roles *roles)
{
    const struct words *words = &finder->passages.at[finding->passage].words;
    *roles = (struct roles){0};
    if (words_mark(words, dash) != '-' || finding->task.lead.count || !words_are(words, dash + 1, WORD_CAPITAL) ||
        !names_start(words, dash + 1, NAMES_IN_PROSE) || follows_unit(&finder->names, words, finding->from, dash))
        return false;
    roles->end = names_read(&finder->names, words, dash + 1, NAMES_IN_PROSE, &roles->lead);
    return roles->end >= label_before_marks(words) && roles->end > dash + 1;
}

void roles_within(struct finder *finder, struct finding *finding)
{
    const struct words *words = &finder->passages.at[finding->passage].words;
    for (size_t i = finding->from + 1; (i = words_watched(words, i, finding->part.end)) < finding->part.end; i++) {
        struct roles roles;
        struct task_deadline deadline = {.kind = DEADLINE_NONE};
        bool is_told = words_mark(words, i) == '('
                           ? bracket_read(finder, finding, i, &roles, &deadline)
                           : doer_read(finder, finding, i, &roles) || dash_read(finder, finding, i, &roles);
        if (!is_told)
            continue;
        finding->task.lead = roles.lead;
        finding->source = LEAD_LABEL;
        names_add_new(finder->arena, &finding->task.coordinate, &roles.partners);
        finding->end = finding->end < i ? finding->end : i;
        finding->is_labelled = true;
        if (!finding->has_deadline && deadline.kind != DEADLINE_NONE) {
            finding->task.deadline = deadline;
            finding->has_deadline = true;
        }
        return;
    }
}

/* The roles that labels in a heading tell: "… (Đơn vị chủ trì: A; đơn vị phối hợp: B)". */
static void labels_of_heading(const struct finder *finder, const struct words *words, struct roles *roles)
{
    struct label label;
    for (size_t at = labels_within(words, 0, words->count); at < words->count && label_at(words, at, &label);
         at = label.end + 1) {
        struct label_value value;
        label.end = label_value_end(words, label.value);
        label_value_read(finder, words, &label, &value);
        if (label.class == LEX_LABEL_LEAD)
            roles->lead = value.names;
        if (label.class == LEX_LABEL_PARTNER)
            roles->partners = value.names;
    }
}

void heading_roles_read(struct finder *finder, size_t passage)
{
    const struct words *words = &finder->passages.at[passage].words;
    struct finding heading = {.passage = passage, .part = {.end = words->count}};
    struct scope *scope = &finder->scopes[passage];
    struct task_deadline unused;
    struct roles roles = {0};
    labels_of_heading(finder, words, &roles);
    for (size_t i = 1; i + 1 < words->count && !roles.lead.count; i++) {
        bool is_told = words_mark(words, i) == '(' && bracket_read(finder, &heading, i, &roles, &unused);
        if (!is_told && words_mark(words, i) == '-')
            is_told = roles_read(&finder->names, words, i + 1, &roles) && roles.end >= label_before_marks(words);
        if (!is_told)
            roles.lead.count = 0;
    }
    if (!roles.lead.count)
        return;
    scope->lead = roles.lead;
    scope->partners = roles.partners;
    scope->tells_partners = false;
    scope->source = LEAD_HEADING;
    scope->section = SECTION_WORK;
}
