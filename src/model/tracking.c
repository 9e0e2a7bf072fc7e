#include "model/tracking.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/fold.h"
#include "base/visible.h"

enum { LONGEST_LIST_BYTES = 1 << 20 };

struct column_row {
    const char *heading;
    int width;
};

static const struct column_row columns[] = {
#define TRACKING_COLUMN(name, heading, width) {heading, width},
#include "model/tracking-columns.def"
#undef TRACKING_COLUMN
};

struct state_row {
    enum task_state state;
    const char *words, *late;
};

static const struct state_row states[] = {
#define TRACKING_STATE(name, words, late) {TASK_##name, words, late},
#include "model/tracking-states.def"
#undef TRACKING_STATE
};

static const enum language languages[] = {LANGUAGE_VIETNAMESE, LANGUAGE_ENGLISH};

const char *tracking_heading(enum tracking_column column)
{
    return columns[column].heading;
}

int tracking_width(enum tracking_column column)
{
    return columns[column].width;
}

static const char *state_words(const struct task_standing *standing)
{
    for (size_t i = 0; i < COUNT_OF(states); i++)
        if (states[i].state == standing->state)
            return standing->is_late ? states[i].late : states[i].words;
    return "";
}

/* "Văn phòng; Công an phường" */
static struct text partner_words(struct arena *arena, const struct tracking_row *row, bool as_codes)
{
    struct buffer words = buffer_open(arena, LONGEST_LIST_BYTES);
    for (size_t i = 0; i < row->partner_count; i++) {
        if (i > 0)
            buffer_print(&words, "%c ", TRACKING_UNIT_SEPARATOR);
        buffer_add(&words, as_codes ? row->partners[i].code : row->partners[i].name);
    }
    return buffer_text(&words);
}

static struct tracking_cell cell_of_text(struct text words)
{
    return (struct tracking_cell){.type = TRACKING_TEXT, .text = words};
}

static struct tracking_cell cell_of_number(int64_t number)
{
    return (struct tracking_cell){.type = TRACKING_NUMBER, .number = number};
}

/* Empty for NO_NUMBER. */
static struct tracking_cell cell_of_place(int64_t number)
{
    return number == NO_NUMBER ? cell_of_text(TEXT_NONE) : cell_of_number(number);
}

static struct tracking_cell cell_of_day(int32_t day)
{
    return day == NO_DAY ? cell_of_text(TEXT_NONE) : (struct tracking_cell){.type = TRACKING_DAY, .day = day};
}

static struct tracking_cell cell_of_moment(int64_t moment)
{
    return cell_of_day(moment == NO_MOMENT ? NO_DAY : moment_day(moment));
}

static struct tracking_cell cell_of(struct arena *arena, const struct tracking_row *row, enum tracking_column column,
                                    enum language language)
{
    const struct task_record *record = &row->line.record;
    switch (column) {
    case TRACKING_PLACE:
        return cell_of_number(row->place);
    case TRACKING_SOURCE:
        return cell_of_text(row->hides_source
                                ? text_from(message_translate(language, N_("a document that you may not see")))
                                : row->source);
    case TRACKING_ASSIGNED:
        return cell_of_moment(record->assigned_at);
    case TRACKING_TITLE:
        return cell_of_text(row->line.title);
    case TRACKING_LEAD:
        return cell_of_text(row->line.lead.name);
    case TRACKING_PARTNERS:
        return cell_of_text(partner_words(arena, row, false));
    case TRACKING_PRODUCT:
        return cell_of_text(row->product);
    case TRACKING_URGENCY:
        return cell_of_text(row->urgency);
    case TRACKING_DUE:
        return cell_of_day(record->due);
    case TRACKING_STATE:
        return cell_of_text(text_from(message_translate(language, state_words(&row->line.standing))));
    case TRACKING_PERCENT:
        return cell_of_number(record->percent);
    case TRACKING_DONE:
        return cell_of_moment(record->submitted_at);
    case TRACKING_RESULT:
        return cell_of_text(row->result);
    case TRACKING_TASK:
        return cell_of_number(record->number);
    case TRACKING_ABOVE:
        return cell_of_place(row->above);
    case TRACKING_LEVEL:
        return cell_of_text(text_from(message_translate(language, task_level_title(record->level))));
    case TRACKING_START:
        return cell_of_day(record->start);
    case TRACKING_LEAD_CODE:
        return cell_of_text(row->line.lead.code);
    case TRACKING_PARTNER_CODES:
        return cell_of_text(partner_words(arena, row, true));
    case TRACKING_DESCRIPTION:
        return cell_of_text(row->description);
    case TRACKING_COLUMN_COUNT:
        break;
    }
    return cell_of_text(TEXT_NONE);
}

/* A sheet has the words that a person sees, and so it comes back as it is: titles and sources in one line. */
static struct text words_of(struct arena *arena, enum tracking_column column, struct text words)
{
    struct buffer visible = buffer_open(arena, words.len + 1);
    visible_add_lines(&visible, words);
    return column == TRACKING_TITLE || column == TRACKING_SOURCE ? text_collapse(arena, buffer_text(&visible))
                                                                 : text_trim(buffer_text(&visible));
}

struct tracking_cell tracking_cell_of(struct arena *arena, const struct tracking_row *row, enum tracking_column column,
                                      enum language language)
{
    struct tracking_cell cell = cell_of(arena, row, column, language);
    if (cell.type == TRACKING_TEXT)
        cell.text = words_of(arena, column, cell.text);
    return cell;
}

/* Whether words are what a message says, in any language. */
static bool is_said(struct text words, const char *message)
{
    for (size_t i = 0; i < COUNT_OF(languages); i++)
        if (fold_equal(words, text_from(message_translate(languages[i], message))))
            return true;
    return false;
}

enum tracking_column tracking_column_of(struct text heading)
{
    size_t column = 0;
    while (column < TRACKING_COLUMN_COUNT && !is_said(heading, columns[column].heading))
        column++;
    return (enum tracking_column)column;
}

bool tracking_state_of(struct text words, enum task_state *state, bool *is_late)
{
    for (size_t i = 0; i < COUNT_OF(states); i++) {
        *state = states[i].state;
        *is_late = is_said(words, states[i].late);
        if (*is_late || is_said(words, states[i].words))
            return true;
    }
    return false;
}

bool tracking_level_of(struct text words, enum task_level *level)
{
    for (enum task_level i = LEVEL_RESOLUTION; i <= LEVEL_TASK; i++) {
        *level = i;
        if (is_said(words, task_level_title(i)))
            return true;
    }
    return false;
}
