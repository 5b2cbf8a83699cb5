// The push parser of libxml2 (SAX2) and its settings.
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
