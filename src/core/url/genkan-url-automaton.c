/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-url-automaton.h"

#include <string.h>

#define N_SYMBOLS 36
#define NO_WORD G_MAXUINT
#define RESET 0xff

typedef struct
{
  guint16 next[N_SYMBOLS];
  guint16 fail;
  guint16 shorter; /* the next state on the way of failures at which a word ends; 0 for none */
  guint16 depth;
  guint   word;
} State;

struct _GenkanUrlAutomaton
{
  GArray *states;
  guint8  symbols[256];
};

GenkanUrlAutomaton *
genkan_url_automaton_new (void)
{
  GenkanUrlAutomaton *self = g_new0 (GenkanUrlAutomaton, 1);
  State root = { .word = NO_WORD };

  self->states = g_array_new (FALSE, TRUE, sizeof (State));
  g_array_append_val (self->states, root);
  memset (self->symbols, RESET, sizeof self->symbols);
  for (guint i = 0; i < 26; i++)
    self->symbols['a' + i] = self->symbols['A' + i] = (guint8) i;
  for (guint i = 0; i < 10; i++)
    self->symbols['0' + i] = (guint8) (26 + i);

  return self;
}

void
genkan_url_automaton_free (GenkanUrlAutomaton *self)
{
  g_array_unref (self->states);
  g_free (self);
}

#define STATE(self, index) (&g_array_index ((self)->states, State, (index)))

/**
 * genkan_url_automaton_add:
 * @word: letters and digits; other characters in it are left out
 * @id: what a hit tells; the first word with the same letters wins
 *
 * Returns: %FALSE when nothing of @word is left or the automaton is full
 */
gboolean
genkan_url_automaton_add (GenkanUrlAutomaton *self,
                          const char         *word,
                          guint               id)
{
  guint at = 0;
  guint depth = 0;

  for (const char *p = word; *p != '\0'; p++)
    {
      guint8 symbol = self->symbols[(guchar) *p];

      if (symbol == RESET)
        continue;
      depth++;
      if (STATE (self, at)->next[symbol] == 0)
        {
          State fresh = { .word = NO_WORD, .depth = (guint16) depth };

          if (self->states->len == G_MAXUINT16)
            return FALSE;
          STATE (self, at)->next[symbol] = (guint16) self->states->len;
          g_array_append_val (self->states, fresh);
        }
      at = STATE (self, at)->next[symbol];
    }

  if (at == 0)
    return FALSE;
  if (STATE (self, at)->word == NO_WORD)
    STATE (self, at)->word = id;

  return TRUE;
}

/** genkan_url_automaton_build: to be called once, after the last word. */
void
genkan_url_automaton_build (GenkanUrlAutomaton *self)
{
  g_autofree guint16 *queue = g_new (guint16, self->states->len);
  guint head = 0;
  guint tail = 0;

  for (guint s = 0; s < N_SYMBOLS; s++)
    {
      if (STATE (self, 0)->next[s] != 0)
        queue[tail++] = STATE (self, 0)->next[s];
    }

  while (head < tail)
    {
      State *state = STATE (self, queue[head]);
      const State *fail = STATE (self, state->fail);

      state->shorter = fail->word != NO_WORD ? state->fail : fail->shorter;
      for (guint s = 0; s < N_SYMBOLS; s++)
        {
          guint16 next = state->next[s];

          if (next == 0)
            {
              state->next[s] = fail->next[s];
            }
          else
            {
              STATE (self, next)->fail = fail->next[s];
              queue[tail++] = next;
            }
        }
      head++;
    }
}

/* Where the word of @symbols letters that ends before @end begins. */
static guint
find_start (GenkanUrlAutomaton *self,
            const char         *text,
            guint               end,
            guint               symbols)
{
  while (symbols > 0)
    {
      if (self->symbols[(guchar) text[--end]] != RESET)
        symbols--;
    }

  return end;
}

/**
 * genkan_url_automaton_scan:
 * @skip: characters that are passed over inside a word, such as `-_`; any other one that is no letter or digit ends it
 * @hits: (out caller-allocates): in the order of their ends, longer ones before shorter ones
 *
 * Returns: the number of hits
 */
guint
genkan_url_automaton_scan (GenkanUrlAutomaton *self,
                           const char         *text,
                           gsize               length,
                           const char         *skip,
                           GenkanUrlHit        hits[GENKAN_URL_MAX_HITS])
{
  guint at = 0;
  guint n = 0;

  for (guint i = 0; i < length; i++)
    {
      guint8 symbol = self->symbols[(guchar) text[i]];
      const State *state;

      if (symbol == RESET)
        {
          if (text[i] == '\0' || strchr (skip, text[i]) == NULL)
            at = 0;
          continue;
        }

      at = STATE (self, at)->next[symbol];
      state = STATE (self, at);
      for (guint out = state->word != NO_WORD ? at : state->shorter; out != 0 && n < GENKAN_URL_MAX_HITS;
           out = STATE (self, out)->shorter)
        {
          hits[n++] = (GenkanUrlHit) {
            .word = STATE (self, out)->word,
            .start = find_start (self, text, i + 1, STATE (self, out)->depth),
            .end = i + 1,
          };
        }
    }

  return n;
}
