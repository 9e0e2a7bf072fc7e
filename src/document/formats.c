/* The table of readers, one row a format. */
#include "document/format.h"

#include "base/attributes.h"
#include "document/doc/doc.h"
#include "document/docx/docx.h"
#include "document/html/html.h"
#include "document/module.h"
#include "document/rtf/rtf.h"
#include "document/txt.h"
#include "document/xlsx/xlsx.h"

/* Fonts that a PDF does not bring along, and what recognition knows of letters. */
#define FONT_FOLDERS                                                                                                   \
    "/etc/fonts", "/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/fontconfig", "/var/cache/fontconfig",      \
        "/usr/share/poppler"
static const char *const FONTS[] = {FONT_FOLDERS, NULL};
static const char *const LETTERS[] = {FONT_FOLDERS, "/usr/share/tesseract-ocr", NULL};

/* clang-format off */
static const struct format FORMATS[] = {
    [FORMAT_TXT] = {.read = txt_read, .seconds = 20},
    [FORMAT_DOCX] = {.read = docx_read, .seconds = 30},
    [FORMAT_XLSX] = {.read = xlsx_read, .seconds = 30},
    [FORMAT_PDF] = {.prepare = module_prepare_pdf, .read = module_read_pdf, .folders = FONTS, .seconds = 60},
    [FORMAT_SCAN] = {.prepare = module_prepare_scan, .read = module_read_scan, .folders = LETTERS, .seconds = 300},
    [FORMAT_DOC] = {.read = doc_read, .seconds = 30},
    [FORMAT_RTF] = {.read = rtf_read, .seconds = 30},
    [FORMAT_HTML] = {.read = html_read, .seconds = 30},
};
/* clang-format on */

const struct format *format_of(enum document_format format)
{
    return (size_t)format < COUNT_OF(FORMATS) ? &FORMATS[format] : NULL;
}
