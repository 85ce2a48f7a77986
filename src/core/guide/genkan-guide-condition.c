/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-guide-private.h"

static gboolean
read_number (const char *text,
             guint      *number)
{
  guint64 value = 0;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 1, 1000, &value, NULL))
    return FALSE;
  *number = (guint) value;

  return TRUE;
}

static gboolean
read_atom (const char      *text,
           GStringChunk    *strings,
           GenkanGuideAtom *atom)
{
  static const char * const kinds[] = { [ATOM_FACT] = "fact", [ATOM_ANSWER] = "answer", [ATOM_RECORD] = "record", [ATOM_NOW] = "now" };
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  char **word = words;
  guint n;

  if (*word != NULL && g_str_equal (*word, "not"))
    {
      atom->is_negated = TRUE;
      word++;
    }
  n = g_strv_length (word);
  if (n < 2 || n > 4)
    return FALSE;

  for (atom->kind = ATOM_FACT; !g_str_equal (kinds[atom->kind], word[0]); atom->kind++)
    {
      if (atom->kind == ATOM_NOW)
        return FALSE;
    }
  atom->name = g_string_chunk_insert_const (strings, word[1]);

  if (n == 4 && g_str_equal (word[2], ">=") && (atom->kind == ATOM_FACT || atom->kind == ATOM_RECORD))
    return read_number (word[3], &atom->at_least);

  if (n == 4)
    atom->value = g_string_chunk_insert_const (strings, word[3]);

  switch (atom->kind)
    {
    case ATOM_FACT:
      return n == 2 || (n == 4 && g_str_equal (word[2], "has"));
    case ATOM_ANSWER:
      return n == 4 && (g_str_equal (word[2], "is") || g_str_equal (word[2], "has"));
    case ATOM_RECORD:
      return (n == 3 && g_str_equal (word[2], "exists")) || (n == 4 && g_str_equal (word[2], "is"));
    case ATOM_NOW:
      return n == 2;
    default:
      return FALSE;
    }
}

/**
 * _genkan_guide_condition_parse:
 * @problem: (out): a sentence when %NULL is returned
 */
GenkanGuideCondition *
_genkan_guide_condition_parse (const char    *text,
                               GStringChunk  *strings,
                               char         **problem)
{
  g_auto (GStrv) alternatives = g_strsplit (text, " or ", -1);
  GenkanGuideCondition *condition = g_new0 (GenkanGuideCondition, 1);

  condition->alternatives = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; alternatives[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (alternatives[i], " and ", -1);
      GPtrArray *atoms = g_ptr_array_new_with_free_func (g_free);

      g_ptr_array_add (condition->alternatives, atoms);
      for (guint j = 0; parts[j] != NULL; j++)
        {
          GenkanGuideAtom *atom = g_new0 (GenkanGuideAtom, 1);

          g_ptr_array_add (atoms, atom);
          if (!read_atom (parts[j], strings, atom))
            {
              *problem = g_strdup_printf (_("The condition “%s” cannot be read."), parts[j]);
              _genkan_guide_condition_free (condition);
              return NULL;
            }
        }
    }

  return condition;
}

void
_genkan_guide_condition_free (GenkanGuideCondition *condition)
{
  g_ptr_array_unref (condition->alternatives);
  g_free (condition);
}

/* What is not known stays so: "not unknown" is unknown. */
static GenkanGuideTruth
negate (GenkanGuideTruth truth)
{
  return (GenkanGuideTruth) (GENKAN_GUIDE_YES - truth);
}

/** _genkan_guide_condition_test: %NULL always holds. @look answers for one atom, without its "not". */
GenkanGuideTruth
_genkan_guide_condition_test (GenkanGuideCondition *condition,
                              GenkanGuideLook       look,
                              gpointer              data)
{
  GenkanGuideTruth any = GENKAN_GUIDE_NO;

  if (condition == NULL)
    return GENKAN_GUIDE_YES;

  for (guint i = 0; i < condition->alternatives->len; i++)
    {
      GPtrArray *atoms = g_ptr_array_index (condition->alternatives, i);
      GenkanGuideTruth all = GENKAN_GUIDE_YES;

      for (guint j = 0; j < atoms->len; j++)
        {
          const GenkanGuideAtom *atom = g_ptr_array_index (atoms, j);
          GenkanGuideTruth truth = look (atom, data);

          all = MIN (all, atom->is_negated ? negate (truth) : truth);
        }
      any = MAX (any, all);
    }

  return any;
}

static void
free_way (gpointer data)
{
  GenkanGuideWay *way = data;

  g_clear_pointer (&way->when, _genkan_guide_condition_free);
  g_free (way);
}

/**
 * _genkan_guide_ways_parse:
 * @text: `STEP`, or `STEP if CONDITION; …; STEP`, read from the front
 * @problem: (out): a sentence when %NULL is returned
 *
 * Returns: (transfer full) (nullable) (element-type GenkanGuideWay): the last one is without a condition
 */
GPtrArray *
_genkan_guide_ways_parse (const char    *text,
                          GStringChunk  *strings,
                          char         **problem)
{
  g_auto (GStrv) parts = g_strsplit (text, "; ", -1);
  g_autoptr (GPtrArray) ways = g_ptr_array_new_with_free_func (free_way);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      GenkanGuideWay *way = g_new0 (GenkanGuideWay, 1);
      char *condition = strstr (parts[i], " if ");

      g_ptr_array_add (ways, way);
      if (condition != NULL)
        {
          *condition = '\0';
          way->when = _genkan_guide_condition_parse (condition + strlen (" if "), strings, problem);
          if (way->when == NULL)
            return NULL;
        }
      way->to = g_string_chunk_insert_const (strings, parts[i]);

      if ((way->when == NULL) != (parts[i + 1] == NULL))
        {
          *problem = g_strdup_printf (_("Of the ways “%s” exactly the last one must be without a condition."), text);
          return NULL;
        }
    }
  if (ways->len == 0)
    {
      *problem = g_strdup (_("There is no way on."));
      return NULL;
    }

  return g_steal_pointer (&ways);
}
