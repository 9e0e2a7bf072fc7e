#include "document/module.h"

#include <dlfcn.h>

#include "document/refusal.h"

static const char PDF[] = "roviec-pdf.so", SCAN[] = "roviec-scan.so";

static bool module_prepare(const char *module, struct error *error)
{
    return dlopen(module, RTLD_NOW) || refuse_with(error, REFUSAL_NO_DATA, text_from(module));
}

/* The module is loaded already: nothing is opened here. */
static bool module_read(const char *module, const char *name, const struct format_input *input,
                        struct text_builder *builder, struct error *error)
{
    union {
        void *symbol;
        format_read *read;
    } found = {NULL};
    void *handle = dlopen(module, RTLD_NOW | RTLD_NOLOAD);
    if (handle)
        found.symbol = dlsym(handle, name);
    if (!found.symbol)
        return refuse_with(error, REFUSAL_NO_DATA, text_from(module));
    return found.read(input, builder, error);
}

bool module_prepare_pdf(struct error *error)
{
    return module_prepare(PDF, error);
}

/* One thread: the documents beside one another share the processors already. OpenMP looks when it is loaded. */
bool module_prepare_scan(struct error *error)
{
    (void)setenv("OMP_THREAD_LIMIT", "1", 1);
    return module_prepare(SCAN, error);
}

bool module_read_pdf(const struct format_input *input, struct text_builder *builder, struct error *error)
{
    return module_read(PDF, "pdf_read", input, builder, error);
}

bool module_read_scan(const struct format_input *input, struct text_builder *builder, struct error *error)
{
    return module_read(SCAN, "scan_read", input, builder, error);
}
