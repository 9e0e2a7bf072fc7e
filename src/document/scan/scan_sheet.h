/*
 * scan_sheet.h: finds the sheet of paper in a photograph and sees it from straight above.
 */
#ifndef DOCUMENT_SCAN_SCAN_SHEET_H
#define DOCUMENT_SCAN_SCAN_SHEET_H

#include "document/scan/scan_picture.h"

/* The sheet alone, its corners at the corners of the picture, with the resolution of A4 where it has that shape.
 * `picture` itself where no sheet stands out against what lies around it on most sides: then it is a scan. */
PIX *scan_sheet(struct arena *arena, PIX *picture);

#endif
