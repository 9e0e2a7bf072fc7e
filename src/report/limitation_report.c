#include "report/limitation_report.h"

#include "base/arena.h"
#include "report/table_words.h"

static const char *say(enum language language, const char *msgid)
{
    return message_translate(language, msgid);
}

static struct text number_words(struct arena *arena, size_t number)
{
    return text_print(arena, "%zu", number);
}

/* What is open in the unit whose first line is at `first`. */
struct unit_sum {
    size_t open, without, late;
    int32_t oldest_days;
};

static struct unit_sum sum_up(const struct limitation_lines *lines, size_t first)
{
    struct unit_sum sum = {0};
    for (size_t i = first; i < lines->count && lines->at[i].unit.number == lines->at[first].unit.number; i++) {
        const struct limitation_line *line = &lines->at[i];
        if (line->state == LIMITATION_CLOSED)
            continue;
        sum.open++;
        sum.without += line->state == LIMITATION_WITHOUT_REMEDY;
        sum.late += line->remedies.late > 0;
        sum.oldest_days = line->age_days > sum.oldest_days ? line->age_days : sum.oldest_days;
    }
    return sum;
}

static void add_unit(struct buffer *to, const struct limitation_lines *lines, size_t first, enum language language)
{
    const struct unit_view *unit = &lines->at[first].unit;
    struct unit_sum sum = sum_up(lines, first);
    struct text head[] = {unit->name, unit->code};
    struct text places[] = {number_words(to->arena, sum.open), number_words(to->arena, sum.without),
                            number_words(to->arena, sum.late)};
    message_fill(to, TEXT("{1} ({2}): "), head, COUNT_OF(head));
    message_fill(to, text_from(say(language, N_("{1} open, {2} without remedy, {3} with a late remedy"))), places,
                 COUNT_OF(places));
    if (sum.open > 0) {
        struct text days = text_print(to->arena, "%d", (int)sum.oldest_days);
        message_fill(to, text_from(say(language, N_("; the oldest for {1} days"))), &days, 1);
    }
    buffer_add_byte(to, '\n');
}

static void add_state(struct buffer *to, const struct limitation_line *line, enum language language)
{
    size_t returns = line->limitation.returns;
    struct text days = text_print(to->arena, "%d", (int)line->age_days);
    struct text remedies[] = {number_words(to->arena, line->remedies.all),
                              number_words(to->arena, line->remedies.confirmed),
                              number_words(to->arena, line->remedies.late)};
    buffer_print(to, "      %s", say(language, limitation_state_title(line->state)));
    message_fill(to, text_from(say(language, N_(", {1} days"))), &days, 1);
    if (returns > 0)
        buffer_print(to, ", %s", say(language, returns == 1 ? N_("it came back") : N_("it keeps coming back")));
    if (line->remedies.all > 0)
        message_fill(to, text_from(say(language, N_("; remedies: {1}, {2} confirmed, {3} late"))), remedies,
                     COUNT_OF(remedies));
    buffer_add_byte(to, '\n');
}

static void add_words(struct buffer *to, enum language language, const char *label, struct text words)
{
    if (words.len > 0)
        buffer_add(to, TEXT("      "));
    table_add_words(to, language, label, words);
}

/* What was recorded, and by whom: "20-KL/UBKT [GS1]". */
static struct text told_by(struct arena *arena, const struct limitation_lines *lines, struct text words, int64_t person)
{
    const struct person_line *by = personnel_person(&lines->people, person);
    return by && words.len > 0 ? text_print(arena, "%.*s [%.*s]", TEXT_ARG(words), TEXT_ARG(by->code)) : words;
}

static void add_remedy(struct buffer *to, const struct limitation_lines *lines, const struct limitation_line *line,
                       const struct task_line *task, enum language language)
{
    const struct limitation_remedy *remedy = limitation_remedy_of(&line->limitation, task->record.number);
    struct text words = text_print(to->arena, "%lld  %s  %.*s", (long long)task->record.number,
                                   say(language, task_state_title(task->standing.state)), TEXT_ARG(task->title));
    add_words(to, language, N_("Remedy"), told_by(to->arena, lines, words, remedy ? remedy->person : NO_NUMBER));
}

/* "Share: 3  Phòng Kinh tế (KT)  no remedy yet  Chậm trả hồ sơ" */
static void add_share(struct buffer *to, const struct limitation_share *share, enum language language)
{
    struct text title = table_said(language, share->title);
    add_words(to, language, N_("Share"),
              text_print(to->arena, "%lld  %.*s (%.*s)  %s  %.*s", (long long)share->number, TEXT_ARG(share->unit.name),
                         TEXT_ARG(share->unit.code), say(language, limitation_state_title(share->state)),
                         TEXT_ARG(title)));
}

static void add_story(struct buffer *to, const struct limitation_lines *lines, const struct limitation_line *line,
                      enum language language)
{
    const struct limitation *limitation = &line->limitation;
    add_words(to, language, N_("Found by"), told_by(to->arena, lines, limitation->source, limitation->person));
    if (limitation->parent != NO_NUMBER)
        add_words(to, language, N_("A share of"), text_print(to->arena, "%lld", (long long)limitation->parent));
    for (size_t i = 0; i < line->shares.count; i++)
        add_share(to, &line->shares.at[i], language);
    for (size_t i = 0; i < limitation->causes.count; i++)
        add_words(to, language, N_("Cause"),
                  told_by(to->arena, lines, limitation->causes.at[i].words, limitation->causes.at[i].person));
    for (size_t i = 0; i < line->tasks.count; i++)
        add_remedy(to, lines, line, &line->tasks.at[i], language);
    add_words(to, language, N_("Evidence"), told_by(to->arena, lines, limitation->evidence, limitation->closer));
}

void limitation_lines_print(struct buffer *to, const struct limitation_lines *lines, bool has_story,
                            enum language language)
{
    for (size_t i = 0; i < lines->count; i++) {
        const struct limitation_line *line = &lines->at[i];
        if (i == 0 || lines->at[i - 1].unit.number != line->unit.number)
            add_unit(to, lines, i, language);
        buffer_print(to, "%4lld", (long long)line->limitation.number);
        table_add_seen(to, "  ", table_said(language, line->limitation.title), "\n");
        add_state(to, line, language);
        if (has_story)
            add_story(to, lines, line, language);
    }
}
