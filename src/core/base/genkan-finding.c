/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-finding.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-limits.h"
#include "genkan-text.h"

#define MAX_PARAMETERS 4

typedef struct
{
  const char *name; /* always a literal of the code that made the finding */
  char       *value;
} Parameter;

struct _GenkanFinding
{
  gatomicrefcount          refs;
  const GenkanFindingKind *kind;
  GenkanWeight             weight;
  Parameter                parameters[MAX_PARAMETERS];
  guint                    n_parameters;
  gboolean                 has_span;
  gsize                    start;
  gsize                    length;
};

G_DEFINE_BOXED_TYPE (GenkanFinding, genkan_finding, genkan_finding_ref, genkan_finding_unref)

/**
 * genkan_finding_new:
 * @kind: a row of a vocabulary table; must live as long as the program
 *
 * Returns: (transfer full): a finding without parameters
 */
GenkanFinding *
genkan_finding_new (const GenkanFindingKind *kind,
                    GenkanWeight             weight)
{
  GenkanFinding *self;

  g_return_val_if_fail (kind != NULL, NULL);

  self = g_new0 (GenkanFinding, 1);
  g_atomic_ref_count_init (&self->refs);
  self->kind = kind;
  self->weight = weight;

  return self;
}

GenkanFinding *
genkan_finding_ref (GenkanFinding *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);

  return self;
}

void
genkan_finding_unref (GenkanFinding *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  for (guint i = 0; i < self->n_parameters; i++)
    g_free (self->parameters[i].value);
  g_free (self);
}

/**
 * genkan_finding_set:
 * @name: (not nullable): a string literal, the name in braces of the sentence
 * @value: (nullable): text from anywhere; it is bounded and cleaned when it is shown, not here
 */
void
genkan_finding_set (GenkanFinding *self,
                    const char    *name,
                    const char    *value)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);

  if (value == NULL)
    return;

  for (guint i = 0; i < self->n_parameters; i++)
    {
      if (g_str_equal (self->parameters[i].name, name))
        {
          g_free (self->parameters[i].value);
          self->parameters[i].value = g_strdup (value);
          return;
        }
    }

  g_return_if_fail (self->n_parameters < MAX_PARAMETERS);

  self->parameters[self->n_parameters++] = (Parameter) { name, g_strdup (value) };
}

/** genkan_finding_set_span: where in the person's own text this was found; @start and @length in bytes. */
void
genkan_finding_set_span (GenkanFinding *self,
                         gsize          start,
                         gsize          length)
{
  g_return_if_fail (self != NULL);

  self->has_span = TRUE;
  self->start = start;
  self->length = length;
}

const char *
genkan_finding_get_id (GenkanFinding *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->kind->id;
}

GenkanWeight
genkan_finding_get_weight (GenkanFinding *self)
{
  g_return_val_if_fail (self != NULL, GENKAN_WEIGHT_NOTE);

  return self->weight;
}

/** Returns: (nullable): the raw value of the parameter @name, as it was given */
const char *
genkan_finding_get (GenkanFinding *self,
                    const char    *name)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->n_parameters; i++)
    {
      if (g_str_equal (self->parameters[i].name, name))
        return self->parameters[i].value;
    }

  return NULL;
}

/** Returns: %FALSE when the finding is not about one place of the text */
gboolean
genkan_finding_get_span (GenkanFinding *self,
                         gsize         *start,
                         gsize         *length)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (!self->has_span)
    return FALSE;

  *start = self->start;
  *length = self->length;

  return TRUE;
}

/**
 * genkan_finding_dup_phrases:
 *
 * The translated sentence with its parameters filled in, each isolated and with invisible characters made visible,
 * and with `|` where a Japanese line may break (parameters contain none: a bar in them is replaced).
 *
 * Returns: (transfer full): the sentence
 */
char *
genkan_finding_dup_phrases (GenkanFinding *self)
{
  g_autoptr (GString) out = g_string_new (NULL);
  const char *template;

  g_return_val_if_fail (self != NULL, NULL);

  template = self->kind->sentence != NULL ? _(self->kind->sentence) : self->kind->id;

  while (*template != '\0')
    {
      const char *close = *template == '{' ? strchr (template, '}') : NULL;

      if (close != NULL)
        {
          g_autofree char *name = g_strndup (template + 1, close - template - 1);
          const char *value = genkan_finding_get (self, name);
          g_autofree char *shown = genkan_text_for_display (value != NULL ? value : "", GENKAN_LIMIT_QUOTE);

          g_strdelimit (shown, "|", '/');
          g_string_append (out, shown);
          template = close + 1;
        }
      else
        {
          g_string_append_c (out, *template++);
        }
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/** Like genkan_finding_dup_phrases(), for readers that break lines themselves: without the bars. */
char *
genkan_finding_dup_sentence (GenkanFinding *self)
{
  char *phrases = genkan_finding_dup_phrases (self);

  if (phrases != NULL)
    genkan_text_remove_phrase_marks (phrases);

  return phrases;
}

/** Returns: (transfer full) (nullable): the words that are evidence, bounded, isolated, invisible characters shown */
char *
genkan_finding_dup_quote (GenkanFinding *self)
{
  const char *value;

  g_return_val_if_fail (self != NULL, NULL);

  value = self->kind->quote != NULL ? genkan_finding_get (self, self->kind->quote) : NULL;

  return value != NULL && *value != '\0' ? genkan_text_for_display (value, GENKAN_LIMIT_QUOTE) : NULL;
}

/** Calls @func for each parameter, in the order in which they were set. */
void
genkan_finding_foreach (GenkanFinding *self,
                        void         (*func) (const char *name, const char *value, gpointer data),
                        gpointer       data)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->n_parameters; i++)
    func (self->parameters[i].name, self->parameters[i].value, data);
}
