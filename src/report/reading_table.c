#include "base/arena.h"
#include "base/buffer.h"
#include "model/reading_summary.h"
#include "report/reading_columns.h"
#include "report/reading_export.h"
#include "report/table_words.h"

/* The columns a terminal has room for. */
static const enum reading_column shown[] = {COLUMN_NUMBER, COLUMN_CLAUSE,   COLUMN_LEAD,
                                            COLUMN_ACTION, COLUMN_DEADLINE, COLUMN_CLARITY};

/* Takes the words that fit into `width` characters off `rest`; a longer word alone is cut. */
static struct text take_line(struct text *rest, size_t width)
{
    struct text words = text_trim(*rest), at = words;
    size_t points = 0, last_gap = 0;
    while (at.len > 0 && points < width) {
        if (at.at[0] == ' ')
            last_gap = words.len - at.len;
        text_next_point(&at);
        points++;
    }
    size_t end = words.len - at.len;
    if (at.len > 0 && at.at[0] != ' ' && last_gap > 0)
        end = last_gap;
    *rest = text_from_offset(words, end);
    return text_slice(words, 0, end);
}

/* One row, over as many lines as its longest cell needs. */
static void print_row(struct buffer *to, struct text cells[COUNT_OF(shown)])
{
    bool more = true;
    while (more) {
        more = false;
        for (size_t i = 0; i < COUNT_OF(shown); i++) {
            bool is_last = i + 1 == COUNT_OF(shown);
            size_t width = reading_column_width(shown[i]);
            struct text line = take_line(&cells[i], width);
            table_pad(to, line, is_last ? 0 : width);
            if (!is_last)
                buffer_add(to, TEXT("  "));
            more = more || !text_is_empty(cells[i]);
        }
        buffer_add_byte(to, '\n');
    }
}

static void print_count(struct buffer *to, enum language language, const char *msgid, size_t count)
{
    if (count == 0)
        return;
    buffer_print(to, "%6zu  ", count);
    buffer_add(to, text_from(message_translate(language, msgid)));
    buffer_add_byte(to, '\n');
}

static void print_caution(struct buffer *to, enum language language, enum read_caution caution, size_t count)
{
    if (count == 0)
        return;
    SCRATCH(scratch, to->arena);
    buffer_add(to, read_caution_words(scratch, language, caution, count));
    buffer_add_byte(to, '\n');
}

/* What to look at before signing, a figure a line. */
static void print_summary(struct buffer *to, const struct reading *reading, enum language language)
{
    struct reading_summary summary;
    reading_summarise(reading, &summary);
    print_count(to, language, N_("tasks"), summary.task_count);
    print_count(to, language, N_("of them clear"), summary.clear_count);
    for (size_t mark = 0; mark < CLARITY_MARK_COUNT; mark++)
        print_count(to, language, clarity_mark_question((enum clarity_mark)mark), summary.missing[mark]);
    for (size_t flaw = 0; flaw < TASK_FLAW_COUNT; flaw++)
        print_count(to, language, task_flaw_title((enum task_flaw)flaw), summary.flaws[flaw]);
    for (enum read_caution caution = 0; caution < READ_CAUTION_COUNT; caution++)
        print_caution(to, language, caution, reading->text->cautions[caution]);
}

void reading_print_table(struct buffer *to, const struct reading *reading, enum language language)
{
    struct text cells[COUNT_OF(shown)];
    for (size_t i = 0; i < COUNT_OF(shown); i++)
        cells[i] = text_from(message_translate(language, reading_column_heading(shown[i])));
    print_row(to, cells);
    for (size_t task = 0; task < reading->tasks.count; task++) {
        SCRATCH(scratch, to->arena);
        for (size_t i = 0; i < COUNT_OF(shown); i++)
            cells[i] = reading_column_cell(scratch, reading, task, shown[i], language);
        print_row(to, cells);
    }
    buffer_add_byte(to, '\n');
    print_summary(to, reading, language);
}
