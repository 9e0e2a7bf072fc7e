#include "cli/output.h"

#include "base/message.h"
#include "cli/command.h"

enum { LONGEST_OUTPUT_BYTES = 1 << 29 };

struct buffer output_open(struct session *session)
{
    return buffer_open(session->arena, LONGEST_OUTPUT_BYTES);
}

bool output_write(const struct buffer *output, struct error *error)
{
    struct text text = buffer_text(output);
    if (text.len == 0 || fwrite(text.at, 1, text.len, stdout) == text.len)
        return true;
    return error_set(error, ERROR_IO, N_("the output could not be written"));
}
