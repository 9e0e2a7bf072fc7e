#include "document/module.h"

#include <dlfcn.h>
#include <time.h>

#include "document/refusal.h"
#include "document/sniff.h"

static const char PDF[] = "roviec-pdf.so", SCAN[] = "roviec-scan.so";

static bool module_prepare(const char *module, struct error *error)
{
    return dlopen(module, RTLD_NOW) || refuse_with(error, REFUSAL_NO_DATA, text_from(module));
}

/* What a module holds under a name. */
union found {
    void *symbol;
    format_read *read;
    format_look *look;
};

/* The module is loaded already: nothing is opened here. */
static bool module_find(const char *module, const char *name, union found *found, struct error *error)
{
    void *handle = dlopen(module, RTLD_NOW | RTLD_NOLOAD);
    found->symbol = handle ? dlsym(handle, name) : NULL;
    return found->symbol || refuse_with(error, REFUSAL_NO_DATA, text_from(module));
}

static bool module_read(const char *module, const char *name, const struct format_input *input,
                        struct text_builder *builder, struct error *error)
{
    union found found;
    return module_find(module, name, &found, error) && found.read(input, builder, error);
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

/* A document whose pictures may be stamps or pages comes here from its own reader, which reads it once more. */
static bool read_pictured(const struct format_input *input, enum document_format format, struct text_builder *builder,
                          struct error *error)
{
    union found look, read_pages;
    if (!module_find(SCAN, "scan_look", &look, error) || !module_find(SCAN, "scan_read_pages", &read_pages, error))
        return false;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    struct format_sight sight = {.look = look.look, .read_pages = read_pages.look, .started = now.tv_sec};
    struct format_input seeing = *input;
    seeing.sight = &sight;
    builder->format = format;
    return format_of(format)->read(&seeing, builder, error);
}

bool module_read_scan(const struct format_input *input, struct text_builder *builder, struct error *error)
{
    enum document_format format;
    if (!sniff_format(input->bytes, &format, error))
        return false;
    if (format == FORMAT_PDF)
        return module_read(SCAN, "scan_read_pdf", input, builder, error);
    if (format == FORMAT_SCAN)
        return module_read(SCAN, "scan_read", input, builder, error);
    return read_pictured(input, format, builder, error);
}
