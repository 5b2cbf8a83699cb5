// The push parser of libxml2 (SAX2) and its settings.
#include <libxml/xmlversion.h>
// Else its headers bring the system's ICU, whose names Foundation has from an ICU of its own.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

// Words that libxml2 would print, as it does for faults found while letters are converted; a
// function with variable arguments can't be written in Swift.
static void fribrev_xml_unsaid(void *owner, const char *words, ...) {}

// This thread's printing goes nowhere; gives back where it went.
static inline xmlGenericErrorFunc fribrev_xml_hush(void) {
  xmlGenericErrorFunc before = *__xmlGenericError();
  *__xmlGenericError() = fribrev_xml_unsaid;
  return before;
}

static inline void fribrev_xml_unhush(xmlGenericErrorFunc before) {
  *__xmlGenericError() = before;
}
