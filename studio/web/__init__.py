"""The page: handouts without a terminal, in a browser, on this machine or for all schools.

The application (`app`, `guard`, `views`) knows HTTP and nothing of handouts; what is asked of a handout goes as plain data to a
pool of processes (`pool`), and is done there (`desk`). Nothing is kept: what comes in is gone with the answer.
"""
