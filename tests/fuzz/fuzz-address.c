/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as an address: never a crash, never `official` off the official list, and one answer by both ways. */

#include <string.h>

#include "genkan-text.h"
#include "genkan-url-check.h"
#include "genkan-url-extract.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

typedef struct
{
  GenkanCatalog  *catalog;
  GenkanUrlCheck *check;
} Tools;

static Tools *
make_tools (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  Tools *tools = g_new0 (Tools, 1);

  tools->catalog = genkan_catalog_new (NULL, &problems, &error);
  g_assert_no_error (error);
  tools->check = genkan_url_check_new (tools->catalog, NULL, &error);
  g_assert_no_error (error);

  return tools;
}

static gboolean
host_is_listed (const GenkanUrl     *url,
                const GenkanService *service)
{
  for (guint i = 0; service->official_domains[i] != NULL; i++)
    {
      const char *domain = service->official_domains[i];
      gsize length = strlen (domain);

      if (url->host_length >= length
          && g_str_equal (url->host + url->host_length - length, domain)
          && (url->host_length == length || url->host[url->host_length - length - 1] == '.'))
        return TRUE;
    }

  return FALSE;
}

static void
assert_shown_text (char *text)
{
  if (text != NULL)
    g_assert_true (g_utf8_validate (text, -1, NULL));
  g_free (text);
}

static void
test_run (Tools               *tools,
          const char          *text,
          const GenkanService *service,
          GenkanVerdict        expected)
{
  g_autoptr (GenkanResult) result = genkan_url_check_run (tools->check, text, service);

  g_assert_cmpint (genkan_result_get_verdict (result), ==, expected);
  for (guint i = 0; i < genkan_result_get_n_findings (result); i++)
    {
      GenkanFinding *finding = genkan_result_get_finding (result, i);

      assert_shown_text (genkan_finding_dup_sentence (finding));
      assert_shown_text (genkan_finding_dup_quote (finding));
    }
}

static void
test_text (const guint8 *data,
           gsize         size,
           const char   *text)
{
  g_autofree char *read = genkan_text_from_bytes ((const char *) data, size, NULL);
  g_auto (GStrv) addresses = NULL;

  assert_shown_text (genkan_text_for_display (text, 200));
  assert_shown_text (genkan_text_fold (text));

  if (read != NULL)
    {
      assert_shown_text (genkan_text_defang (read));
      addresses = genkan_url_extract (read, 20);
      g_assert_cmpuint (g_strv_length (addresses), <=, 20);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static Tools *tools = NULL;
  g_autofree char *text = size > 0 ? g_strndup ((const char *) data, size) : g_strdup ("");
  g_autofree GenkanUrlJudgement *judgement = g_new0 (GenkanUrlJudgement, 1);
  const GenkanService *services[2] = { NULL, NULL };

  if (tools == NULL)
    tools = make_tools ();
  if (size > 0)
    services[1] = genkan_catalog_get_service (tools->catalog, (data[0] + size) % genkan_catalog_get_n_services (tools->catalog));

  for (guint i = 0; i < G_N_ELEMENTS (services); i++)
    {
      genkan_url_check_judge (tools->check, (const char *) data, size, services[i], judgement);
      if (genkan_url_judgement_get_verdict (judgement) == GENKAN_VERDICT_OFFICIAL)
        {
          g_assert_nonnull (judgement->service);
          g_assert_true (host_is_listed (&judgement->url, judgement->service));
        }

      genkan_url_check_judge (tools->check, text, strlen (text), services[i], judgement);
      test_run (tools, text, services[i], genkan_url_judgement_get_verdict (judgement));
    }
  test_text (data, size, text);

  return 0;
}
