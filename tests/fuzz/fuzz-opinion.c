/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a second-opinion file: never a crash; what is read can be written and read again, and is the same. */

#include "genkan-limits.h"
#include "genkan-opinion.h"

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
  Tools *tools = g_new0 (Tools, 1);

  tools->catalog = genkan_catalog_new (NULL, NULL, &error);
  g_assert_no_error (error);
  tools->check = genkan_url_check_new (tools->catalog, NULL, &error);
  g_assert_no_error (error);

  return tools;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static Tools *tools;
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanOpinion) opinion = genkan_opinion_new_from_bytes (bytes, &error);
  g_autoptr (GenkanOpinion) again = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GBytes) written_again = NULL;

  g_assert_true ((opinion != NULL) == (error == NULL));
  if (opinion == NULL)
    return 0;

  if (tools == NULL)
    tools = make_tools ();
  for (guint i = 0; i < opinion->addresses->len; i++)
    genkan_result_unref (genkan_opinion_judge_address (opinion, i, tools->catalog, tools->check));
  written = genkan_opinion_to_bytes (opinion);
  again = genkan_opinion_new_from_bytes (written, &error);
  g_assert_no_error (error);
  written_again = genkan_opinion_to_bytes (again);
  g_assert_true (g_bytes_equal (written, written_again));

  return 0;
}
