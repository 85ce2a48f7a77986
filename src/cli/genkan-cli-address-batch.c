/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-cli-address-batch.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-cli-escape.h"
#include "genkan-cli-result.h"

/* Names of services as they stand in the lines, so that each is looked up once. Lists name a few hundred. */
#define MAX_REMEMBERED 4096

/* An address, a tab and a name; whatever is longer is too long for an address anyway. */
#define MAX_LINE (2 * GENKAN_LIMIT_ADDRESS)

static void
put (const char *text,
     FILE       *out)
{
  fputs_unlocked (text, out);
}

/** One line: verdict, service id, owner, finding ids, input. */
void
genkan_cli_address_print_tsv (GenkanUrlCheck      *check,
                              const char          *address,
                              gsize                length,
                              const GenkanService *service,
                              FILE                *out)
{
  GenkanUrlJudgement judgement;

  genkan_url_check_judge (check, address, length, service, &judgement);

  put (genkan_verdict_to_token (genkan_url_judgement_get_verdict (&judgement)), out);
  putc_unlocked ('\t', out);
  put (judgement.service != NULL ? judgement.service->id : "-", out);
  putc_unlocked ('\t', out);
  put (judgement.url.status == GENKAN_URL_OK ? judgement.url.host + judgement.url.owner_start : "-", out);
  putc_unlocked ('\t', out);
  for (guint i = 0; i < judgement.n_evidence; i++)
    {
      if (i > 0)
        putc_unlocked (',', out);
      put (genkan_url_vocabulary (judgement.evidence[i].finding)->id, out);
    }
  if (judgement.n_evidence == 0)
    putc_unlocked ('-', out);
  putc_unlocked ('\t', out);
  genkan_cli_put_escaped_length (address, length, out);
  putc_unlocked ('\n', out);
}

/* Like getline(), but a line without end is read to its end and only its beginning is kept.
 * Returns: the length without the line end, or -1 at the end of the file */
static gssize
read_line (FILE *in,
           char  line[MAX_LINE + 1])
{
  gsize length = 0;
  int c;

  flockfile (in);
  while ((c = getc_unlocked (in)) != EOF && c != '\n')
    {
      if (length < MAX_LINE)
        line[length++] = (char) c;
    }
  funlockfile (in);

  if (c == EOF && length == 0)
    return -1;
  while (length > 0 && line[length - 1] == '\r')
    length--;
  line[length] = '\0';

  return (gssize) length;
}

/* A name that nobody knows is no reason to stop: the address is judged as if none had been given. */
static const GenkanService *
find_service (GHashTable    *remembered,
              GenkanCatalog *catalog,
              const char    *name)
{
  gpointer known;

  if (g_hash_table_lookup_extended (remembered, name, NULL, &known))
    return known;

  known = (gpointer) genkan_catalog_find (catalog, name);
  if (g_hash_table_size (remembered) < MAX_REMEMBERED)
    g_hash_table_insert (remembered, g_strdup (name), known);

  return known;
}

static void
check_line (GenkanUrlCheck      *check,
            const char          *address,
            gsize                length,
            const GenkanService *service,
            GenkanCliFormat      format)
{
  g_autofree char *text = NULL;
  g_autoptr (GenkanResult) result = NULL;

  if (format == GENKAN_CLI_FORMAT_TSV)
    {
      genkan_cli_address_print_tsv (check, address, length, service, stdout);
      return;
    }

  text = g_strndup (address, length);
  result = genkan_url_check_run (check, text, service);
  if (format == GENKAN_CLI_FORMAT_JSON)
    genkan_cli_print_json (result, FALSE);
  else
    genkan_cli_print_text (result, _("Address"));
}

/** Checks each line of @path; reads and writes as it goes, so that memory does not grow with the list. */
int
genkan_cli_address_batch (GenkanUrlCheck      *check,
                          GenkanCatalog       *catalog,
                          const char          *path,
                          const GenkanService *service,
                          GenkanCliFormat      format)
{
  g_autoptr (GHashTable) remembered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  FILE *in = g_str_equal (path, "-") ? stdin : fopen (path, "rbe");
  g_autofree char *line = g_malloc (MAX_LINE + 1);
  gssize length;
  int status = GENKAN_CLI_OK;

  if (in == NULL)
    return genkan_cli_fail (GENKAN_CLI_UNREADABLE, _("The file with the addresses cannot be read."));

  while ((length = read_line (in, line)) >= 0)
    {
      const GenkanService *claimed = service;
      char *tab;

      tab = memchr (line, '\t', (gsize) length);
      if (tab != NULL)
        {
          *tab = '\0';
          claimed = find_service (remembered, catalog, tab + 1);
          claimed = claimed != NULL ? claimed : service;
          length = tab - line;
        }
      check_line (check, line, (gsize) length, claimed, format);
    }

  if (ferror (in) || fflush (stdout) != 0)
    status = genkan_cli_fail (GENKAN_CLI_UNREADABLE, _("The addresses could not be read to the end."));
  if (in != stdin)
    fclose (in);

  return status;
}
