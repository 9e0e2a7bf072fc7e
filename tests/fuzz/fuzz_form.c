/* fuzz_form.c: the first line is a Content-Type, the rest a body; the line also serves as cookies and query. */
#include "base/error.h"
#include "base/job.h"
#include "base/utf8.h"
#include "web/form.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

struct input {
    struct text type, body;
};

/* Whatever was taken is good text and lies within the body. */
static void check(const struct form *form, struct text body)
{
    for (size_t i = 0; i < form->fields.count; i++)
        if (!utf8_is_valid(form->fields.at[i].name) || !utf8_is_valid(form->fields.at[i].value))
            __builtin_trap();
    for (size_t i = 0; i < form->file_count; i++)
        if (form->files[i].bytes.len > body.len || !utf8_is_valid(form->files[i].name))
            __builtin_trap();
}

static bool parse(struct arena *arena, void *argument, struct error *error)
{
    const struct input *input = argument;
    struct form form;
    struct parameters parameters = {0};
    cookies_parse(input->type, &parameters);
    if (!parameters_parse(arena, input->type, &(struct parameters){0}, error) ||
        !form_parse(arena, input->type, input->body, &form, error))
        return false;
    check(&form, input->body);
    return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    struct text rest = {(const char *)bytes, len};
    struct input input = {.type = TEXT("")};
    text_split(&rest, '\n', &input.type);
    input.body = rest.at ? rest : TEXT("");
    struct error error;
    bool parsed = job_run((struct job){.memory_bytes = 16 << 20}, parse, &input, &error);
    (void)parsed; /* a form that is refused is as good as one that is read */
    return 0;
}
