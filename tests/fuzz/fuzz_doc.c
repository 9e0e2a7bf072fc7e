/* fuzz_doc.c: any bytes as a file of this kind. */
#include "document/doc/doc.h"
#include "support/fuzz_reading.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    fuzz_read(doc_read, bytes, len);
    return 0;
}
