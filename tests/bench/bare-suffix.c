/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The least that any check of addresses needs: the registrable domain of every host, by the public suffix list.
 * Prints the CPU time of the look-ups alone, in nanoseconds a host. */

#include <libpsl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MAX_HOSTS 1000000

static double
cpu_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);

  return (double) now.tv_sec + (double) now.tv_nsec * 1e-9;
}

int
main (void)
{
  char **hosts = malloc (MAX_HOSTS * sizeof *hosts);
  psl_ctx_t *list = psl_latest (NULL);
  char *line = NULL;
  size_t size = 0;
  size_t n = 0;
  size_t letters = 0;
  double start;

  while (n < MAX_HOSTS && getline (&line, &size, stdin) > 0)
    {
      line[strcspn (line, "\n")] = '\0';
      hosts[n++] = strdup (line);
    }

  start = cpu_seconds ();
  for (size_t i = 0; i < n; i++)
    {
      const char *owner = psl_registrable_domain (list, hosts[i]);

      letters += owner != NULL ? strlen (owner) : 0;
    }
  printf ("%.1f %zu\n", (cpu_seconds () - start) / (double) n * 1e9, letters);

  for (size_t i = 0; i < n; i++)
    free (hosts[i]);
  free (hosts);
  free (line);
  psl_free (list);

  return 0;
}
