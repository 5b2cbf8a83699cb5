/* A library to be preloaded: see PowerCut.c. */
#ifndef POWER_CUT_H
#define POWER_CUT_H

/* Whether this process is being recorded. */
int power_cut_is_recording(void);

#endif
