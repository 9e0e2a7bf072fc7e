#include "report/outcome.h"

#include "codec/json.h"

void outcomes_print_json(struct buffer *output, const struct outcome *outcomes, size_t count)
{
    struct json_writer writer = json_writer_to(output);
    json_open_object(&writer);
    for (size_t i = 0; i < count; i++) {
        json_key(&writer, outcomes[i].name);
        if (outcomes[i].words.len)
            json_text(&writer, outcomes[i].words);
        else
            json_number(&writer, outcomes[i].count);
    }
    json_close_object(&writer);
    buffer_add_byte(output, '\n');
}
