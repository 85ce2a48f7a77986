/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a family file, as what is inside one, and sealed: never a crash, and no changed bit goes unseen. */

#include <string.h>

#include "genkan-family-container.h"
#include "genkan-family-records-private.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

static void
open_changed (GBytes                       *sealed,
              const GenkanFamilyPassphrase *words,
              gsize                         place)
{
  gsize size = g_bytes_get_size (sealed);
  g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (sealed, NULL), size);
  g_autoptr (GBytes) changed = NULL;
  g_autoptr (GError) error = NULL;

  /* not in what the key costs: that would only take time */
  place %= size;
  if (place >= 18 && place < 26)
    place = 26;
  copy[place] ^= (guint8) (1 << (place % 8));
  changed = g_bytes_new_static (copy, size);
  g_assert_null (genkan_family_unseal (changed, words, NULL, &error));
  g_assert_nonnull (error);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  const GenkanFamilyCost cheap = { 1, 8 };
  g_autoptr (GenkanFamilyPassphrase) words = genkan_family_passphrase_new ((const char *) data, size);
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = _genkan_family_read (bytes, &error);
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (GBytes) opened = NULL;

  g_assert_true ((records != NULL) == (error == NULL));
  g_clear_error (&error);
  if (!genkan_family_check_header (bytes, &error))
    g_assert_nonnull (error);
  g_clear_error (&error);

  sealed = genkan_family_seal (bytes, words, &cheap, NULL, &error);
  g_assert_no_error (error);
  opened = genkan_family_unseal (sealed, words, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (opened, bytes));
  open_changed (sealed, words, size > 0 ? data[0] + 256u * data[size - 1] : 0);

  return 0;
}
