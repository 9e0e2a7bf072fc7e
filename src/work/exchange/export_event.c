#include "work/exchange/export_event.h"

#include "work/exchange/export_line.h"

void export_event_print(struct buffer *to, const struct event *event)
{
    struct json_writer json = json_writer_to(to);
    json_open_object(&json);
    export_add_text(&json, "type", TEXT("event"));
    export_add_text(&json, "event", text_from(event_kind_code(event_kind(event))));
    export_add_moment(&json, "at", event_number(event, FIELD_AT));
    export_add_author(&json, event);
    export_add_fields(&json, event, 0);
    json_close_object(&json);
    buffer_add_byte(to, '\n');
}
