#include "model/document_file.h"

const struct document_file *document_files_find(const struct document_files *files, struct text digest)
{
    for (size_t i = 0; i < files->count; i++)
        if (text_equal(files->at[i].digest, digest))
            return &files->at[i];
    return NULL;
}
