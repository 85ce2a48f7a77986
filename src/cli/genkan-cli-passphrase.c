/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-cli-passphrase.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "genkan-cli.h"

/* One letter more than the longest passphrase, so that a longer one is noticed by the comparison. */
#define BUFFER_SIZE (GENKAN_FAMILY_PASSPHRASE_MAX + 2)

static volatile sig_atomic_t caught;

static void
on_signal (int number)
{
  caught = number;
}

static gboolean
write_words (int         fd,
             const char *words)
{
  return write (fd, words, strlen (words)) >= 0;
}

/* The first line, without its end. Returns: its length, or -1 */
static gssize
read_line (int   fd,
           char *buffer)
{
  gsize n = 0;

  while (n < BUFFER_SIZE)
    {
      gssize got = read (fd, buffer + n, 1);

      if (got < 0 && errno == EINTR && caught == 0)
        continue;
      if (got < 0 || caught != 0)
        return -1;
      if (got == 0 || buffer[n] == '\n')
        break;
      n++;
    }
  if (n > 0 && buffer[n - 1] == '\r')
    n--;

  return (gssize) n;
}

/* Asks on the terminal itself, whatever standard input is, and shows no letter. */
static gssize
ask (int         terminal,
     const char *question,
     char       *buffer)
{
  struct sigaction action = { .sa_handler = on_signal };
  struct sigaction old[2];
  struct termios visible;
  struct termios hidden;
  gssize n;

  if (tcgetattr (terminal, &visible) != 0)
    return -1;

  hidden = visible;
  hidden.c_lflag &= ~(tcflag_t) ECHO;
  sigemptyset (&action.sa_mask);
  sigaction (SIGINT, &action, &old[0]);
  sigaction (SIGTERM, &action, &old[1]);
  tcsetattr (terminal, TCSAFLUSH, &hidden);
  n = write_words (terminal, question) ? read_line (terminal, buffer) : -1;
  tcsetattr (terminal, TCSAFLUSH, &visible);
  write_words (terminal, "\n");
  sigaction (SIGINT, &old[0], NULL);
  sigaction (SIGTERM, &old[1], NULL);
  if (caught != 0)
    raise (caught);

  return n;
}

static GenkanFamilyPassphrase *
ask_for_passphrase (gboolean  is_new,
                    int      *status)
{
  GenkanFamilyPassphrase *passphrase = NULL;
  char first[BUFFER_SIZE];
  char second[BUFFER_SIZE];
  int terminal = open ("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
  gssize n;

  if (terminal < 0)
    {
      *status = genkan_cli_fail (GENKAN_CLI_USAGE, _("There is no terminal to type the passphrase. Give --passphrase-file=FILE."));
      return NULL;
    }

  n = ask (terminal, _("Passphrase: "), first);
  if (n < 0)
    *status = genkan_cli_fail (GENKAN_CLI_UNREADABLE, _("The passphrase could not be read."));
  else if (is_new && (ask (terminal, _("The same passphrase once more: "), second) != n || memcmp (first, second, (gsize) n) != 0))
    *status = genkan_cli_fail (GENKAN_CLI_USAGE, _("The two are not the same. Nothing was written."));
  else
    passphrase = genkan_family_passphrase_new (first, (gsize) n);
  explicit_bzero (first, sizeof first);
  explicit_bzero (second, sizeof second);
  close (terminal);

  return passphrase;
}

static GenkanFamilyPassphrase *
read_passphrase_file (const char *path,
                      int        *status)
{
  GenkanFamilyPassphrase *passphrase = NULL;
  char buffer[BUFFER_SIZE];
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  gssize n = fd >= 0 ? read_line (fd, buffer) : -1;

  if (n < 0)
    *status = genkan_cli_fail (GENKAN_CLI_UNREADABLE, _("The file with the passphrase cannot be read."));
  else
    passphrase = genkan_family_passphrase_new (buffer, (gsize) n);
  explicit_bzero (buffer, sizeof buffer);
  if (fd >= 0)
    close (fd);

  return passphrase;
}

/**
 * genkan_cli_read_passphrase:
 * @path: (nullable): a file whose first line it is; %NULL to ask on the terminal
 * @is_new: ask twice, so that a slip of the finger does not lock a file for ever
 * @status: (out): the exit status when %NULL is returned; the reason was said
 *
 * Returns: (transfer full) (nullable): the passphrase
 */
GenkanFamilyPassphrase *
genkan_cli_read_passphrase (const char *path,
                            gboolean    is_new,
                            int        *status)
{
  *status = GENKAN_CLI_UNAVAILABLE;

  return path != NULL ? read_passphrase_file (path, status) : ask_for_passphrase (is_new, status);
}
