/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "genkan-message-vocabulary.h"
#include "genkan-opinion-private.h"
#include "genkan-url-vocabulary.h"

static const GenkanFindingKind *
find_kind (const char *id)
{
  for (guint i = 0; i < GENKAN_URL_N_FINDINGS; i++)
    {
      if (g_str_equal (genkan_url_vocabulary (i)->id, id))
        return genkan_url_vocabulary (i);
    }
  for (guint i = 0; i < GENKAN_MESSAGE_N_FINDINGS; i++)
    {
      if (g_str_equal (genkan_message_vocabulary (i)->id, id))
        return genkan_message_vocabulary (i);
    }

  return NULL;
}

static void
add_parameter (GenkanFinding          *finding,
               const char             *name,
               GenkanOpinionParameter  get_parameter,
               gpointer                data)
{
  g_autofree char *value = get_parameter (name, data);

  if (value != NULL)
    genkan_finding_set (finding, g_intern_string (name), value);
}

/**
 * _genkan_opinion_new_finding:
 * @get_parameter: (nullable): asked for the parameters that the sentence needs, and for no other
 *
 * The names of parameters are those of this program, so no file can bring in another one, or fill up the memory.
 *
 * Returns: (transfer full) (nullable): a finding in words of this program; %NULL when it does not know @id
 */
GenkanFinding *
_genkan_opinion_new_finding (const char             *id,
                             GenkanWeight            weight,
                             GenkanOpinionParameter  get_parameter,
                             gpointer                data)
{
  const GenkanFindingKind *kind = find_kind (id);
  const char *open = kind != NULL && kind->sentence != NULL ? strchr (kind->sentence, '{') : NULL;
  GenkanFinding *finding;

  if (kind == NULL)
    return NULL;

  finding = genkan_finding_new (kind, weight);
  if (get_parameter == NULL)
    return finding;
  while (open != NULL)
    {
      const char *close = strchr (open, '}');
      g_autofree char *name = close != NULL ? g_strndup (open + 1, (gsize) (close - open) - 1) : NULL;

      if (name == NULL)
        break;
      add_parameter (finding, name, get_parameter, data);
      open = strchr (close, '{');
    }
  if (kind->quote != NULL)
    add_parameter (finding, kind->quote, get_parameter, data);

  return finding;
}
