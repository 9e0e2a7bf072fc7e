/*
 * module.h: readers whose libraries are heavy stand in modules that only the child that needs one loads.
 *
 * A module (roviec-pdf.so, roviec-scan.so) holds one format_read under the name that is asked for, the one of scans
 * also a format_look for the pictures of Office files. It is looked for where the program was told at its making:
 * beside it in the build tree, or in its library folder.
 */
#ifndef DOCUMENT_MODULE_H
#define DOCUMENT_MODULE_H

#include "document/format.h"

format_prepare module_prepare_pdf, module_prepare_scan;
format_read module_read_pdf, module_read_scan;

#endif
