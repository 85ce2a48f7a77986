/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

#include "genkan-message-check.h"
#include "genkan-practice.h"

#define N_CASES 12

/* Each case gets the answer that the person is told is right, and half of them are genuine. */
static void
test_answers (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cases = genkan_practice_load (&error);
  g_autoptr (GDateTime) now = genkan_practice_dup_now ();
  g_autoptr (GenkanCatalog) catalog = genkan_catalog_new (NULL, NULL, NULL);
  g_autoptr (GenkanUrlCheck) url_check = genkan_url_check_new (catalog, NULL, NULL);
  g_autoptr (GenkanMessageCheck) check = genkan_message_check_new (catalog, url_check, NULL);
  const GenkanMessageKeys keys = { .now = now };
  guint n_genuine = 0;

  g_assert_no_error (error);
  g_assert_cmpuint (cases->len, ==, N_CASES);

  for (guint i = 0; i < cases->len; i++)
    {
      const GenkanPracticeCase *practice = g_ptr_array_index (cases, i);
      g_autoptr (GenkanResult) result = genkan_message_check_run (check, practice->message, &keys, NULL);
      GenkanVerdict verdict = genkan_result_get_verdict (result);

      n_genuine += practice->is_genuine;
      for (guint j = 0; j < genkan_result_get_n_findings (result); j++)
        g_test_message ("%s: %s (%s)", practice->id, genkan_finding_get_id (genkan_result_get_finding (result, j)),
                        genkan_weight_to_token (genkan_finding_get_weight (genkan_result_get_finding (result, j))));
      g_test_message ("%s: %s, %s", practice->id, genkan_verdict_to_token (verdict), genkan_result_get_service_id (result));

      if (verdict != practice->verdict || g_strcmp0 (genkan_result_get_service_id (result), practice->service) != 0)
        g_test_fail_printf ("%s: is %s of %s", practice->id, genkan_verdict_to_token (verdict), genkan_result_get_service_id (result));
      g_assert_cmpint (genkan_verdict_severity (practice->verdict) > genkan_verdict_severity (GENKAN_VERDICT_CANNOT_TELL), ==,
                       !practice->is_genuine);
      g_assert_cmpuint (strlen (practice->lesson), >, 0);
    }
  g_assert_cmpuint (n_genuine, ==, N_CASES / 2);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("GENKAN_TEST_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/practice/answers", test_answers);

  return g_test_run ();
}
