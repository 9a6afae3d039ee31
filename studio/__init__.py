"""The studio: what a person asks for. Names become files, wishes become jobs, jobs are made, proved and watched."""
