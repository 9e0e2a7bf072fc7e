#include "report/book_name_report.h"

#include "base/arena.h"
#include "base/moment.h"
#include "codec/json.h"
#include "report/json_member.h"
#include "report/table_words.h"

static struct text said(enum language language, struct text name)
{
    return name.len > 0 ? name : text_from(message_translate(language, N_("(without a name)")));
}

void book_names_print(struct buffer *to, const struct book_name_lines *names, enum language language)
{
    char at[MOMENT_BYTES];
    if (names->count > 0)
        table_add_seen(to, "", said(language, names->at[names->count - 1].name), "\n\n");
    for (size_t i = 0; i < names->count; i++) {
        const struct book_name_line *line = &names->at[i];
        buffer_print(to, "#%-8lld %-16s  ", (long long)line->event, message_moment(language, line->at, at));
        table_add_seen(to, "", said(language, line->name), "");
        if (line->basis.len > 0)
            table_add_seen(to, " (", line->basis, ")");
        if (line->by.len > 0)
            table_add_seen(to, " [", line->by, "]");
        buffer_add_byte(to, '\n');
    }
}

void book_names_print_json(struct buffer *to, const struct book_name_lines *names)
{
    for (size_t i = 0; i < names->count; i++) {
        const struct book_name_line *line = &names->at[i];
        struct json_writer json = json_writer_to(to);
        json_open_object(&json);
        json_key(&json, "event");
        json_number(&json, (uint64_t)line->event);
        json_add_moment(&json, "at", line->at);
        json_add_text(&json, "name", line->name);
        json_add_text(&json, "basis", line->basis);
        json_add_text(&json, "by", line->by);
        json_add_bool(&json, "in_force", i + 1 == names->count);
        json_close_object(&json);
        buffer_add_byte(to, '\n');
    }
}
