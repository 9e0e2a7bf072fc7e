#include "report/error_json.h"

#include "codec/json.h"

void error_print_json(struct buffer *to, struct arena *arena, enum language language, const struct error *error)
{
    struct json_writer writer = json_writer_to(to);
    json_open_object(&writer);
    json_key(&writer, "error");
    json_open_object(&writer);
    json_key(&writer, "code");
    json_text(&writer, text_from(error_code(error->kind)));
    json_key(&writer, "message");
    json_text(&writer, message_part_of_error(arena, language, error, error->message));
    json_key(&writer, "hint");
    json_text_or_null(&writer, message_part_of_error(arena, language, error, error->hint));
    json_close_object(&writer);
    json_close_object(&writer);
    buffer_add_byte(to, '\n');
}
