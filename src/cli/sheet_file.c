#include "cli/sheet_file.h"

#include "base/buffer.h"
#include "cli/data_folder.h"
#include "cli/output.h"
#include "cli/progress.h"

bool sheet_file_is_wanted(const struct sheet_file *file)
{
    return file->xlsx || file->csv;
}

static bool print_sum(struct session *session, const char *path, size_t count, struct error *error)
{
    struct buffer output = output_open(session);
    const struct text arguments[] = {text_print(session->arena, "%zu", count), text_from(path)};
    const char *sentence = message_translate_count(session->language, N_("{1} task is in “{2}”."),
                                                   N_("{1} tasks are in “{2}”."), count);
    message_fill(&output, text_from(sentence), arguments, COUNT_OF(arguments));
    buffer_add_byte(&output, '\n');
    return output_write(&output, error);
}

static bool write_one(struct session *session, struct book *book, struct export_sheet_request *request,
                      struct error *error)
{
    size_t count;
    bool done = book_export_sheet(book, session->arena, request, &count, error);
    progress_clear();
    return done && print_sum(session, request->path, count, error);
}

bool sheet_file_write(struct session *session, struct book *book, const struct sheet_file *file,
                      const struct list_request *list, struct error *error)
{
    struct export_sheet_request request = {.list = *list,
                                           .is_export = file->is_export,
                                           .form = TRACKING_XLSX,
                                           .path = file->xlsx,
                                           .language = session->language,
                                           .progress = progress_is_watched() ? progress_show : NULL};
    if (file->xlsx && file->csv && text_equal(text_from(file->xlsx), text_from(file->csv)))
        return error_set_with(error, ERROR_USAGE, N_("“{1}” cannot be both a workbook and separated values"),
                              text_from(file->xlsx));
    if ((file->xlsx && !data_folder_spares(session, file->data, file->xlsx, error)) ||
        (file->csv && !data_folder_spares(session, file->data, file->csv, error)))
        return false;
    if (file->xlsx && !write_one(session, book, &request, error))
        return false;
    request.form = TRACKING_CSV;
    request.path = file->csv;
    return !file->csv || write_one(session, book, &request, error);
}
