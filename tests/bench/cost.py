# SPDX-FileCopyrightText: 2026 The Genkan developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What one run of a program costs."""
import os
import subprocess
import sys
import time


def peak_memory(pid):
    """MiB; of the program itself, not of the copy of this one that it was before it started."""
    try:
        with open(f'/proc/{pid}/status', encoding='ascii') as status:
            return next((int(line.split()[1]) / 1024 for line in status if line.startswith('VmHWM:')), 0)
    except FileNotFoundError:
        return 0


def cost_of(command, path=os.devnull, allowed=0):
    """User and system CPU seconds, and the peak of resident memory in MiB, of one run; path is its standard input."""
    memory = 0
    with open(path, 'rb') as lines:
        child = subprocess.Popen(command, stdin=lines, stdout=subprocess.DEVNULL)
        while True:
            pid, status, usage = os.wait4(child.pid, os.WNOHANG)
            if pid:
                break
            memory = peak_memory(child.pid) or memory
            time.sleep(0.005)
    child.returncode = os.waitstatus_to_exitcode(status)
    if not 0 <= child.returncode <= allowed:
        sys.exit(f'{command[0]} failed')
    return usage.ru_utime + usage.ru_stime, memory
